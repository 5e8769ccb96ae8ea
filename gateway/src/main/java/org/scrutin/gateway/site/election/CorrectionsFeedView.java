package org.scrutin.gateway.site.election;

import java.time.Instant;
import java.util.List;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.ElectionCorrections;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.words.Language;

/**
 * Corrections as a feed (RFC 4287).
 *
 * @param id of the feed
 * @param updated when the newest of them was made; of none the beginning of time
 * @param self address of the feed, from the root
 * @param root what the addresses of pages in its language begin with
 */
public record CorrectionsFeedView(
    String id,
    String updated,
    String election,
    String name,
    String source,
    String self,
    String language,
    String root,
    List<Entry> entries) {

  /** One of them. */
  public record Entry(String id, String updated, CorrectionView correction) {}

  static CorrectionsFeedView of(ElectionCorrections corrections, Language language) {
    String id =
        "urn:scrutin:corrections:%s/%s".formatted(corrections.election(), corrections.tally());
    return new CorrectionsFeedView(
        id,
        corrections.items().stream()
            .findFirst()
            .map(one -> one.at().toInstant())
            .orElse(Instant.EPOCH)
            .toString(),
        corrections.election(),
        corrections.names().election(corrections.election(), language).text(),
        corrections.source(),
        "%s/elections/%s/corrections.atom?tally=%s"
            .formatted(language.root(), corrections.election(), corrections.tally()),
        language.code(),
        language.root(),
        corrections.items().stream().map(one -> entry(id, one, corrections, language)).toList());
  }

  private static Entry entry(
      String feed, Correction one, ElectionCorrections corrections, Language language) {
    return new Entry(
        "%s/%d/%s".formatted(feed, one.revision(), ServiceClient.encoded(one.unit())),
        one.at().toInstant().toString(),
        CorrectionView.of(one, corrections.names(), language));
  }
}
