package org.scrutin.claims.intake;

import java.util.Set;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Coded;

/** The acts that can be entered: all but the filing. */
enum EntryType implements Coded {
  ADMITTED(
      "reasons",
      "by",
      "decidedBy",
      "decidedByRespondent",
      "target",
      "annul",
      "votesAffected",
      "claimed"),
  INADMISSIBLE("reasons", "by"),
  INVESTIGATION_OPENED("reasons", "by"),
  INVESTIGATION_CLOSED("reasons", "by"),
  DECIDED("reasons", "by", "decidedByRespondent", "outcome", "remedies"),
  WITHDRAWN("reasons");

  private final Set<String> members;

  EntryType(String... members) {
    this.members = Set.of(members);
  }

  /** Members of the body that this act has, beside those of every act. */
  Set<String> members() {
    return members;
  }

  ActType act() {
    return ActType.valueOf(name());
  }
}
