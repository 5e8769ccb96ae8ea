package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a list goes on, from {@code Link} headers (RFC 8288). */
public final class NextPage {
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
  private static final Pattern NEXT = Pattern.compile(";\\s*rel=\"?next\"?");

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
