package org.scrutin.gateway.site.release;

import java.util.List;
import org.scrutin.gateway.site.api.ReleaseReader.Releases;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * All releases of an election.
 *
 * @param items the newest first
 */
public record ReleasesView(String code, Wording name, boolean test, List<ReleaseItem> items) {
  static ReleasesView of(Releases releases, Language language) {
    return new ReleasesView(
        releases.election(),
        releases.names().election(releases.election(), language),
        releases.test(),
        releases.items().reversed().stream()
            .map(one -> ReleaseItem.of(one, releases.items(), releases.names(), language))
            .toList());
  }
}
