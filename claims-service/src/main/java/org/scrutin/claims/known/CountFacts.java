package org.scrutin.claims.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.contracts.TallyDefined;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.platform.store.inbox.FactHandler;
import org.scrutin.platform.store.inbox.ReceivedFact;

/** Takes from the count's facts what a claim needs, in the inbox's transaction. */
@ApplicationScoped
class CountFacts implements FactHandler {
  private final KnownElections elections;
  private final KnownUnits units;
  private final KnownTallies tallies;
  private final Assessments assessments;

  @Inject
  CountFacts(
      KnownElections elections, KnownUnits units, KnownTallies tallies, Assessments assessments) {
    this.elections = elections;
    this.units = units;
    this.tallies = tallies;
    this.assessments = assessments;
  }

  @Override
  public void handle(ReceivedFact fact) {
    switch (fact.type()) {
      case ElectionDefined.TYPE -> elections.put(fact.data(ElectionDefined.class), fact.data());
      case UnitsDefined.TYPE -> units.put(fact.data(UnitsDefined.class));
      case TallyDefined.TYPE -> tallies.put(fact.data(TallyDefined.class));
      case TallyAdvanced.TYPE -> tallies.put(fact.data(TallyAdvanced.class));
      case ReleasePublished.TYPE -> tallies.put(fact.data(ReleasePublished.class));
      case ClaimAssessed.TYPE -> assessments.put(fact.data(ClaimAssessed.class), fact);
      default -> {
        // A fact of a later version of the count.
      }
    }
  }
}
