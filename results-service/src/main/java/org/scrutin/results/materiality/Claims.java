package org.scrutin.results.materiality;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.platform.events.json.CanonicalJson;

/** The claims that are to be assessed. */
@ApplicationScoped
public class Claims {
  private final AssessmentStore store;

  @Inject
  Claims(AssessmentStore store) {
    this.store = store;
  }

  /**
   * Takes up an admitted claim, or its new scope.
   *
   * @param version of the fact in the claim's stream
   * @throws IllegalArgumentException if the data is no admitted claim, or another's than the
   *     stream's
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void admit(String ref, long version, JsonNode data) {
    ClaimAdmitted claim = ClaimReader.read(data);
    if (!claim.ref().equals(ref)) {
      throw new IllegalArgumentException("the stream " + ref + " holds a fact on " + claim.ref());
    }
    store.admit(claim, CanonicalJson.of(data), version);
  }

  /** The claim was taken back: no more assessments. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(String ref) {
    store.close(ref, "withdrawn");
  }

  /** The claim was decided: no more assessments. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void decide(String ref) {
    store.close(ref, "decided");
  }
}
