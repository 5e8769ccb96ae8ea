package org.scrutin.claims.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.docket.Remedy;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.ground.Ground;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.claims.known.Assessments.Assessment;

/**
 * A claim as its docket has it.
 *
 * @param test true of a rehearsal; else absent
 * @param units codes, of what it points at
 * @param groundName by language
 * @param respondent who is complained of
 * @param decidedBy absent while no deciding body is known
 * @param decidedByRespondent that body is the one complained of, or subordinate to it
 * @param receivedAt of a historic or paper filing
 * @param source where such a filing stands
 * @param admitted what it was admitted for, where that is not what was filed
 * @param relief what is sought
 * @param statement by tag of its language (BCP 47)
 * @param entries how many its docket has
 * @param logIndex of the filing in the docket's log
 * @param scope as it was filed
 * @param leftOff in a list, which has the first of what a claim names many of; absent where all is
 *     there
 * @param materiality what it could change in seats; absent until the count has answered
 */
public record ClaimAnswer(
    String ref,
    ClaimKind kind,
    State state,
    String election,
    @Nullable Boolean test,
    List<String> units,
    String ground,
    @Nullable Map<String, String> groundName,
    String respondent,
    @Nullable String decidedBy,
    boolean decidedByRespondent,
    Filer filedBy,
    OffsetDateTime filedAt,
    @Nullable OffsetDateTime receivedAt,
    @Nullable String source,
    @JsonUnwrapped ScopeAnswer scope,
    ScopeAnswer.@Nullable LeftOff leftOff,
    @Nullable AdmissionAnswer admitted,
    List<String> relief,
    Map<String, String> statement,
    @Nullable DecisionAnswer decision,
    int entries,
    long logIndex,
    @Nullable AssessmentAnswer materiality,
    ClaimLinks links) {

  /**
   * What it was admitted for; what was filed stands beside it.
   *
   * @param by the body that admitted it, if another than the registry
   * @param leftOff in a list, as of the claim
   */
  record AdmissionAnswer(
      String reasons,
      @Nullable String by,
      @JsonUnwrapped ScopeAnswer scope,
      ScopeAnswer.@Nullable LeftOff leftOff) {

    /**
     * @param most that is shown of each; null for all
     */
    private static AdmissionAnswer of(Act.Admitted admitted, @Nullable Integer most) {
      ScopeAnswer scope = ScopeAnswer.of(admitted.scope());
      return new AdmissionAnswer(
          admitted.reasons(),
          admitted.by(),
          most == null ? scope : scope.first(most),
          most == null ? null : scope.leftOff(most));
    }
  }

  /**
   * How it was decided.
   *
   * @param by the deciding body
   */
  record DecisionAnswer(
      Outcome outcome,
      String reasons,
      String by,
      boolean decidedByRespondent,
      List<Remedy> remedies) {

    private static DecisionAnswer of(Act.Decided decided) {
      return new DecisionAnswer(
          decided.outcome(),
          decided.reasons(),
          decided.by(),
          decided.decidedByRespondent(),
          decided.remedies());
    }
  }

  /** Where more of it is. */
  record ClaimLinks(String self, String docket, String materiality) {

    private static ClaimLinks of(String ref) {
      String self = "/api/v1/claims/" + ref;
      return new ClaimLinks(self, self + "/docket", self + "/materiality");
    }
  }

  /** Of what a claim may name a thousand of, an entry of a list has so many. */
  private static final int MOST_IN_LIST = 30;

  public static ClaimAnswer of(Claim claim, @Nullable Assessment assessment) {
    return of(claim, null, assessment);
  }

  /** As an entry of a list. */
  static ClaimAnswer summary(Claim claim, @Nullable Assessment assessment) {
    return of(claim, MOST_IN_LIST, assessment);
  }

  /**
   * @param most that is shown of what it names many of; null for all
   */
  private static ClaimAnswer of(
      Claim claim, @Nullable Integer most, @Nullable Assessment assessment) {
    Docket docket = claim.docket();
    Act.Filed filed = docket.filed();
    ScopeAnswer whole = ScopeAnswer.of(filed.scope());
    ScopeAnswer scope = most == null ? whole : whole.first(most);
    Entry filing = docket.entries().getFirst();
    return new ClaimAnswer(
        claim.ref(),
        filed.claimKind(),
        docket.state(),
        filed.election(),
        claim.testMark(),
        scope.target().units(),
        filed.ground(),
        Grounds.find(filed.ground()).map(Ground::name).orElse(null),
        filed.respondent(),
        docket.decidedBy().orElse(null),
        docket.decidedByRespondent(),
        filed.filedBy(),
        filing.stamp().enteredAt(),
        filing.stamp().actedAt(),
        filing.stamp().source(),
        scope,
        most == null ? null : whole.leftOff(most),
        docket.restated().map(admitted -> AdmissionAnswer.of(admitted, most)).orElse(null),
        filed.relief(),
        filed.statement(),
        docket.decision().map(DecisionAnswer::of).orElse(null),
        docket.entries().size(),
        claim.logIndexes().getFirst(),
        assessment == null ? null : AssessmentAnswer.of(assessment.assessed()),
        ClaimLinks.of(claim.ref()));
  }
}
