package org.scrutin.gateway.site.election;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.words.Wording;

/**
 * How to cite the figures of a page: whose they are, as of what, and where they stand for good.
 *
 * @param release name of the release; null where they are none's
 * @param revision of the tally; null where there is none
 * @param query of the address at which the same figures stand for good, from its question mark
 */
public record Citation(
    Wording election,
    @Nullable Wording source,
    @Nullable String release,
    @Nullable String revision,
    String query) {

  /** Of what a page shows. */
  static Citation of(FiguresHead of) {
    ReleaseView under = of.state() == FiguresHead.State.RELEASE ? of.release() : null;
    String release = under == null ? null : under.name();
    String point = release == null ? of.revision() : release;
    String tally = of.tally() == null ? "" : "tally=" + of.tally();
    String at = of.asOf() != null ? "asOf=" + of.asOf() : point == null ? "" : "at=" + point;
    String query = at.isEmpty() ? tally : tally.isEmpty() ? at : tally + "&" + at;
    return new Citation(
        of.name(), of.source(), release, of.revision(), query.isEmpty() ? "" : "?" + query);
  }
}
