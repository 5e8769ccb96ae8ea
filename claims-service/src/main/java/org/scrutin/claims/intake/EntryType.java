package org.scrutin.claims.intake;

import java.util.Set;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Coded;

/** The acts that can be entered: all but the filing. */
enum EntryType implements Coded {
  ADMITTED,
  INADMISSIBLE,
  INVESTIGATION_OPENED,
  INVESTIGATION_CLOSED,
  DECIDED,
  WITHDRAWN,
  WITHDRAWAL_RECORDED,
  WITHDRAWAL_CONFIRMED;

  /** Members of the body that this act has, beside those of every act. */
  Set<String> members() {
    return switch (this) {
      case ADMITTED ->
          Set.of(
              "reasons",
              "by",
              "decidedBy",
              "decidedByRespondent",
              "target",
              "votesAffected",
              "annul",
              "claimed");
      case INADMISSIBLE, INVESTIGATION_OPENED, INVESTIGATION_CLOSED -> Set.of("reasons", "by");
      case DECIDED -> Set.of("reasons", "by", "decidedByRespondent", "outcome", "remedies");
      case WITHDRAWN, WITHDRAWAL_RECORDED, WITHDRAWAL_CONFIRMED -> Set.of("reasons");
    };
  }

  ActType act() {
    return ActType.valueOf(name());
  }
}
