package org.scrutin.gateway.site.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.Listing;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.PagePath;

/**
 * All pages, in every language (sitemaps.org, with the alternates that search engines read).
 *
 * @param entries a page in one language each
 */
public record SitemapView(List<Entry> entries) {
  private static final List<String> ALWAYS = List.of("/", "/method", "/problems", "/docs");

  /** Pages of every election. */
  private static final List<String> OF_ELECTION =
      List.of("", "/places", "/search", "/changes", "/releases", "/claims");

  /**
   * A page.
   *
   * @param alternates the same in each language, by its code
   */
  public record Entry(String address, Map<String, String> alternates) {}

  /**
   * @param origin that addresses begin with; empty where none is configured
   * @param references of claims
   */
  static SitemapView of(String origin, Listing elections, List<String> references) {
    var paths = new ArrayList<>(ALWAYS);
    elections
        .shown()
        .forEach(
            data -> {
              String path = path(data.election());
              OF_ELECTION.forEach(page -> paths.add(path + page));
              data.constituencies()
                  .forEach(
                      unit -> paths.add(path + "/places/" + ServiceClient.encoded(unit.code())));
              data.tallies()
                  .forEach(
                      tally ->
                          paths.add(
                              path + "/sources/" + ServiceClient.encoded(tally.tally().code())));
            });
    elections
        .older()
        .forEach(election -> OF_ELECTION.forEach(page -> paths.add(path(election) + page)));
    references.forEach(ref -> paths.add("/claims/" + ServiceClient.encoded(ref)));
    var entries = new ArrayList<Entry>();
    for (String path : paths) {
      PagePath page = PagePath.of(path);
      var alternates = new TreeMap<String, String>();
      for (Language language : Language.values()) {
        alternates.put(language.code(), origin + page.in(language));
      }
      alternates.values().forEach(address -> entries.add(new Entry(address, alternates)));
    }
    return new SitemapView(List.copyOf(entries));
  }

  private static String path(Election election) {
    return "/elections/" + ServiceClient.encoded(election.code());
  }
}
