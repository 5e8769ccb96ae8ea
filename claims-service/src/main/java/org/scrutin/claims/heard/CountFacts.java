package org.scrutin.claims.heard;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.platform.store.inbox.FactHandler;
import org.scrutin.platform.store.inbox.ReceivedFact;

/** Takes from the count's facts what a claim needs, in the inbox's transaction. */
@ApplicationScoped
class CountFacts implements FactHandler {
  private final HeardElections elections;
  private final HeardUnits units;
  private final HeardTallies tallies;
  private final Assessments assessments;
  private final ObjectReader reader;

  @Inject
  CountFacts(
      HeardElections elections,
      HeardUnits units,
      HeardTallies tallies,
      Assessments assessments,
      ObjectMapper json) {
    this.elections = elections;
    this.units = units;
    this.tallies = tallies;
    this.assessments = assessments;
    // A publisher may add fields: strict reading would park its stream at the first of them.
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public void handle(ReceivedFact fact) {
    switch (fact.type()) {
      case ElectionDefined.TYPE -> elections.put(read(fact, ElectionDefined.class), fact.data());
      case UnitsDefined.TYPE -> units.put(read(fact, UnitsDefined.class));
      case TallyAdvanced.TYPE -> tallies.put(read(fact, TallyAdvanced.class));
      case ReleasePublished.TYPE -> tallies.put(read(fact, ReleasePublished.class));
      case ClaimAssessed.TYPE -> assessments.put(read(fact, ClaimAssessed.class), fact);
      default -> {
        // A fact of a later version of the count.
      }
    }
  }

  private <T> T read(ReceivedFact fact, Class<T> type) {
    try {
      return reader.forType(type).readValue(fact.data());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The fact " + fact.id() + " is not of its type " + fact.type(), e);
    }
  }
}
