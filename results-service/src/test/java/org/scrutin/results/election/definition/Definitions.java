package org.scrutin.results.election.definition;

import java.util.Optional;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;

/** Definitions as the service makes them of what is sent, without the service. */
final class Definitions {
  private Definitions() {}

  /**
   * @throws Refusal as the service's
   */
  static ElectionDefinition of(String json) {
    Faults invalid = new Faults();
    Faults unsupported = new Faults();
    Optional<ElectionDefinition> definition =
        new DefinitionMaker(invalid, unsupported).make(Bodies.read(json, ElectionDocument.class));
    invalid.throwIfAny();
    if (!unsupported.isEmpty()) {
      throw unsupported.refusal(ProblemType.UNSUPPORTED_RULE);
    }
    return definition.orElseThrow();
  }
}
