package org.scrutin.results.figures.margins;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Margin;

/** Something for each way of changing ballots; absent where it does not exist. */
public record ByKind<T>(@Nullable T moved, @Nullable T added, @Nullable T removed) {

  public static <T> ByKind<T> of(Function<Margin.Kind, @Nullable T> make) {
    return new ByKind<>(
        make.apply(Margin.Kind.MOVED),
        make.apply(Margin.Kind.ADDED),
        make.apply(Margin.Kind.REMOVED));
  }

  /** Those that exist. */
  Stream<T> present() {
    return Stream.of(moved, added, removed).flatMap(Stream::ofNullable);
  }
}
