package org.scrutin.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.scrutin.gateway.site.page.StaleNotice;
import org.scrutin.gateway.site.words.Language;

/** Pages that are shown although there ought to be newer ones, which they say. */
@ApplicationScoped
class StalePages {
  /** By identity, for as long as the page itself is kept. */
  private final Cache<KeptAnswer, KeptAnswer> dated = Caffeine.newBuilder().weakKeys().build();

  /** A page with the notice; data as it is. */
  KeptAnswer dated(PublicRead read, KeptAnswer answer) {
    Language language = read.language();
    return language == null ? answer : dated.get(answer, page -> dated(page, language));
  }

  private static KeptAnswer dated(KeptAnswer page, Language language) {
    String html = page.body().toString(StandardCharsets.UTF_8);
    return page.with(StaleNotice.on(html, page.asked(), language).getBytes(StandardCharsets.UTF_8));
  }
}
