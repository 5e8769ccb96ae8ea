package org.scrutin.claims.election;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.platform.inbox.FactHandler;
import org.scrutin.platform.inbox.ReceivedFact;

/** Takes from the count's facts what a claim will need. */
@ApplicationScoped
class CountFacts implements FactHandler {
  private final KnownElections elections;
  private final ObjectReader definition;

  CountFacts(KnownElections elections, ObjectMapper json) {
    this.elections = elections;
    // A publisher may add fields: strict reading would park its stream at the first of them.
    this.definition =
        json.readerFor(ElectionDefined.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public void handle(ReceivedFact fact) {
    if (fact.type().equals(ElectionDefined.TYPE)) {
      elections.put(read(fact), fact.data());
    }
  }

  private ElectionDefined read(ReceivedFact fact) {
    try {
      return definition.readValue(fact.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no definition of an election: " + fact.id(), e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
