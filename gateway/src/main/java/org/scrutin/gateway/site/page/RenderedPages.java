package org.scrutin.gateway.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The last pages that were made for everyone. A page is asked for again each second and mostly says
 * the same: making it costs more than comparing what it is made of.
 */
@ApplicationScoped
class RenderedPages {
  private static final long MOST_CHARACTERS = 16 << 20;

  private record Rendered(List<?> data, String html) {}

  private final Cache<String, Rendered> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String address, Rendered page) -> address.length() + page.html().length())
          .expireAfterAccess(Duration.ofMinutes(1))
          .build();

  /**
   * The page of that address.
   *
   * @param address with its language
   * @param html makes it where its data are not those of the last one
   */
  String of(String address, List<?> data, Supplier<String> html) {
    Rendered last = pages.getIfPresent(address);
    if (last != null && last.data().equals(data)) {
      return last.html();
    }
    String made = html.get();
    pages.put(address, new Rendered(data, made));
    return made;
  }
}
