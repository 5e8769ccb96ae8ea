package org.scrutin.platform.web.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next key of the last item, if more follow; otherwise null
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /**
   * Makes a page of rows that were read with one more than the limit.
   *
   * @param key by which the list is ordered, unique
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, key.apply(items.getLast()));
  }

  /**
   * Ends a page where its items are too large together; the first one is always in it.
   *
   * @param key as in {@link #of}
   * @param size of an item
   * @param most of all
   */
  public Page<T> within(Function<T, String> key, ToLongFunction<T> size, long most) {
    long sum = 0;
    for (int i = 0; i < items.size(); i++) {
      sum += size.applyAsLong(items.get(i));
      if (sum > most && i > 0) {
        return new Page<>(items.subList(0, i), key.apply(items.get(i - 1)));
      }
    }
    return this;
  }

  /** The same page of other items. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}
