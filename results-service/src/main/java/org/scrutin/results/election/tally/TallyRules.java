package org.scrutin.results.election.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;

/** Holds the source of a tally against its election; the form of a tally's leaf. */
final class TallyRules {
  private TallyRules() {}

  /**
   * @throws org.scrutin.platform.web.problem.Refusal 422 {@code invalid} if it names a list that it
   *     may not, or none
   */
  static Source source(TallyBody.From from, ElectionDefinition election) {
    boolean party = from.kind() == Source.Kind.PARTY;
    Optional<String> list =
        Optional.ofNullable(from.list()).flatMap(election::list).map(ElectionList::code);
    Faults faults = new Faults();
    if (!party && from.list() != null) {
      faults.addAt("belongs to a party's tally alone", "source", "list");
    } else if (party && from.list() == null) {
      faults.addAt("is missing: a party's tally names its list", "source", "list");
    } else if (party && list.isEmpty()) {
      faults.addAt("is no list of this election", "source", "list");
    }
    faults.throwIfAny();
    return new Source(from.kind(), from.name(), names(from.names()), list.orElse(null));
  }

  private static Map<String, String> names(@Nullable Map<String, String> sent) {
    return sent == null ? Map.of() : sent;
  }

  /** What the leaf commits to; written out here, because a leaf's form outlives every view. */
  static Map<String, Object> leaf(String code, Source source) {
    Map<String, Object> from = new HashMap<>();
    from.put("kind", source.kind().code());
    from.put("name", source.name());
    if (!source.names().isEmpty()) {
      from.put("names", source.names());
    }
    if (source.list() != null) {
      from.put("list", source.list());
    }
    return Map.of("code", code, "source", from);
  }
}
