package org.scrutin.results.election.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tally as it is shown.
 *
 * @param basis sheets, declared or none: what its figures rest on
 */
public record TallyView(
    String code, SourceView source, boolean published, long revision, String basis) {

  /** Who stands behind it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SourceView(
      String kind, String name, Map<String, String> names, @Nullable String list) {}

  static TallyView of(Tally tally, String basis) {
    Source source = tally.source();
    return new TallyView(
        tally.code(),
        new SourceView(source.kind().code(), source.name(), source.names(), source.list()),
        tally.published(),
        tally.revision(),
        basis);
  }
}
