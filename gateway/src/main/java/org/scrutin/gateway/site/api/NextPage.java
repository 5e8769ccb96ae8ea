package org.scrutin.gateway.site.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a list goes on, from {@code Link} headers (RFC 8288). */
public final class NextPage {
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
  private static final Pattern NEXT = Pattern.compile(";\\s*rel=\"?next\"?");

  private static final String AFTER = "after=";

  private NextPage() {}

  /**
   * The target of the next page, or null if this one is the last. A link to another server is not
   * followed: the visitor's token would go with it.
   *
   * @param target path and query that were asked for
   */
  static @Nullable String of(String target, List<String> links) {
    for (String header : links) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (NEXT.matcher(link.group(2)).find()) {
          return resolved(target, link.group(1));
        }
      }
    }
    return null;
  }

  /** The key in the target of a next page; null where there is none. */
  static @Nullable String after(@Nullable String target) {
    return target == null
        ? null
        : Arrays.stream(target.substring(target.indexOf('?') + 1).split("&"))
            .filter(parameter -> parameter.startsWith(AFTER))
            .map(parameter -> decoded(parameter.substring(AFTER.length())))
            .findFirst()
            .orElse(null);
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  // Not URI.resolve: for a reference that is a query alone it drops the last segment of the path,
  // against RFC 3986, section 5.2.2.
  private static @Nullable String resolved(String target, String reference) {
    if (reference.startsWith("?")) {
      int query = target.indexOf('?');
      return (query < 0 ? target : target.substring(0, query)) + reference;
    }
    return reference.startsWith("/") && !reference.startsWith("//") ? reference : null;
  }
}
