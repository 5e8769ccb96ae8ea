package org.scrutin.platform.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Refusal;

/**
 * What part of a list is wanted.
 *
 * @param limit 1 to 1,000 items
 * @param after key of the item before the first one, readable by the store; null for the beginning
 */
public record PageRequest(int limit, @Nullable String after) {

  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;

  /**
   * Characters that the items of a page have together where each may be long, but for the first:
   * whoever files or declares fills up to a mebibyte with one.
   */
  public static final int MAX_CHARACTERS = 1_000_000;

  /**
   * From the query parameters of a request.
   *
   * @param after opaque, from the link to the next page
   * @throws Refusal 400 if they are not what a link of ours says
   */
  public static PageRequest of(@Nullable Integer limit, @Nullable String after) {
    int wanted = limit == null ? DEFAULT_LIMIT : limit;
    if (wanted < 1 || wanted > MAX_LIMIT) {
      throw InvalidParameter.of("limit", "is a number from 1 to " + MAX_LIMIT);
    }
    return new PageRequest(wanted, after == null || after.isEmpty() ? null : decode(after));
  }

  /**
   * The key where it is a number, 0 for the beginning.
   *
   * @throws Refusal 400 if it is none
   */
  public long afterNumber() {
    return afterNumber(0);
  }

  /**
   * The key where it is a number.
   *
   * @param beginning in its place for the first page
   * @throws Refusal 400 if it is none
   */
  public long afterNumber(long beginning) {
    try {
      return after == null ? beginning : Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String opaque) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
      if (encode(key).equals(opaque)) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal
    }
    throw foreign();
  }

  /** Refuses a key that is none of this list. */
  public static Refusal foreign() {
    return InvalidParameter.of("after", "must come from the link to the next page");
  }
}
