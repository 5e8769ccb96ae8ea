package org.scrutin.results.materiality;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.results.register.OpenClaims;

/** The claims that are to be assessed. */
@ApplicationScoped
public class Claims implements OpenClaims {
  private final AssessmentScopeRepository scopes;
  private final Clock clock;

  @Inject
  Claims(AssessmentScopeRepository scopes, Clock clock) {
    this.scopes = scopes;
    this.clock = clock;
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
    AssessmentScopeEntity known = scopes.findById(ref);
    AssessmentScopeEntity scope = known == null ? new AssessmentScopeEntity() : known;
    scope.claim = ref;
    scope.election = claim.election();
    scope.tally = claim.target().tally();
    scope.scope = CanonicalJson.of(data);
    scope.admission = version;
    scope.closed = null;
    scope.notBefore = OffsetDateTime.now(clock);
    scope.failures = 0;
    scope.failure = null;
    scope.parkedSince = null;
    scopes.persistAndFlush(scope);
  }

  @Override
  public long open(String election) {
    return scopes.open(election);
  }

  /** The claim was taken back: no more assessments. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(String ref) {
    close(ref, "withdrawn");
  }

  /** The claim was decided: no more assessments. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void decide(String ref) {
    close(ref, "decided");
  }

  /** A claim that was never admitted is not known here. */
  private void close(String ref, String why) {
    scopes.update("closed = ?1 where claim = ?2", why, ref);
  }
}
