package org.scrutin.results.election.tally;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tally as it is shown.
 *
 * @param role in which its figures are entered, for its source and in nobody else's name
 * @param revision the length of its log
 * @param basis what its figures rest on
 */
public record TallyAnswer(
    String code,
    SourceAnswer source,
    EnteredBy role,
    boolean published,
    @Nullable Boolean test,
    long revision,
    TallyBasis basis) {

  /** Who enters a tally's figures. */
  public enum EnteredBy {
    ADMIN,
    AGENT,
    OBSERVER
  }

  /** What figures rest on. */
  public enum TallyBasis {
    NONE,
    SHEETS,
    DECLARED
  }

  /**
   * Who stands behind it.
   *
   * @param names in further languages
   * @param list whose copies of the forms these are, of a party
   */
  public record SourceAnswer(
      Source.Kind kind, String name, @Nullable Map<String, String> names, @Nullable String list) {}

  static TallyAnswer of(Tally tally, boolean test, TallyBasis basis) {
    Source source = tally.source();
    return new TallyAnswer(
        tally.code(),
        new SourceAnswer(
            source.kind(),
            source.name(),
            source.names().isEmpty() ? null : source.names(),
            source.list()),
        Owner.role(tally.owner()),
        tally.published(),
        test ? true : null,
        tally.revision(),
        basis);
  }
}
