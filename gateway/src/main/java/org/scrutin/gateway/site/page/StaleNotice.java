package org.scrutin.gateway.site.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.scrutin.gateway.site.words.Language;

/** Says on a page how old it is, where the services give no newer one. */
public final class StaleNotice {
  /** Stands on each page where the notice comes; browsers show nothing of it. */
  private static final String PLACE = "<!--stale-->";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private StaleNotice() {}

  /**
   * The page with the notice.
   *
   * @param html of a page of this site
   * @param asOf when it was made
   */
  public static String on(String html, Instant asOf, Language language) {
    String notice =
        PageTemplates.stale(TIME.format(asOf)).setLocale(language.locale()).render().strip();
    return html.replace(PLACE, notice);
  }
}
