package org.scrutin.gateway.site.release;

import java.util.List;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.api.ReleaseReader.Releases;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * One release.
 *
 * @param others names of the others, with which it can be compared
 */
public record ReleaseView(
    String code, Wording name, boolean test, ReleaseItem release, List<String> others) {
  static ReleaseView of(Releases releases, String name, Language language) {
    return new ReleaseView(
        releases.election(),
        releases.names().election(releases.election(), language),
        releases.test(),
        ReleaseItem.of(releases.require(name), releases.items(), releases.names(), language),
        releases.items().stream().map(Release::name).filter(other -> !other.equals(name)).toList());
  }
}
