package org.scrutin.results.materiality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.Sentence;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.votes.VotesReader;
import org.scrutin.results.figures.votes.VotesReaders;

/** Assesses one claim: lock, answer and fact in one transaction. */
@ApplicationScoped
class Assess {
  private final AssessmentQueue queue;
  private final Elections elections;
  private final Units units;
  private final Outbox outbox;
  private final VotesReaders votes;
  private final Duration rest;
  private final Clock clock;

  @Inject
  Assess(
      VotesReaders votes,
      AssessmentQueue queue,
      Elections elections,
      Units units,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "scrutin.assessment.rest", defaultValue = "5S") Duration rest) {
    this.votes = votes;
    this.queue = queue;
    this.elections = elections;
    this.units = units;
    this.outbox = outbox;
    this.clock = clock;
    this.rest = rest;
  }

  /**
   * Assesses a claim that is due.
   *
   * @return false if none is
   * @throws FailedAssessment if one could not be assessed; nothing of it is kept
   */
  boolean next() {
    return QuarkusTransaction.requiringNew().call(this::assessDue);
  }

  private boolean assessDue() {
    Optional<DueClaim> due = queue.lockDue();
    due.ifPresent(
        claim -> {
          try {
            assess(claim);
          } catch (RuntimeException e) {
            throw new FailedAssessment(claim.claim(), e);
          }
        });
    return due.isPresent();
  }

  /** How many claims are parked. */
  long parked() {
    return queue.parked();
  }

  /** Leaves a claim alone for a while: nothing is wrong with it. */
  void postpone(String claim, Duration wait) {
    QuarkusTransaction.requiringNew().run(() -> queue.postpone(claim, wait));
  }

  /**
   * The same after a failure.
   *
   * @return whether it is parked, because it failed too often
   */
  boolean failed(String claim, String failure, Duration wait) {
    return QuarkusTransaction.requiringNew().call(() -> queue.failed(claim, failure, wait));
  }

  private void assess(DueClaim due) {
    ClaimAdmitted claim = ClaimReader.read(due.scope());
    Assessment assessment = assess(due, claim);
    ClaimAssessed answer = answer(claim, assessment);
    queue.add(due, answer);
    String conclusion = assessment.conclusion().text();
    queue.done(due, conclusion, rest);
    if (due.releasedSince() || !conclusion.equals(due.conclusion())) {
      outbox.publish(new Fact(claim.ref(), ClaimAssessed.TYPE, claim.ref(), answer));
    }
  }

  private Assessment assess(DueClaim due, ClaimAdmitted claim) {
    Election election = elections.find(claim.election()).orElse(null);
    if (election == null) {
      return Assessment.not(SentenceForm.UNKNOWN_ELECTION.of(claim.election()), 0);
    }
    Integer tally = due.tallyId();
    // That a tally exists is part of what is closed until it is published.
    if (tally == null || !due.access().everyone()) {
      return Assessment.not(
          SentenceForm.UNPUBLISHED_TALLY.of(Objects.requireNonNull(claim.target().tally())), 0);
    }
    var tree = units.of(election);
    VotesReader reader = votes.of(election.definition(), tree);
    return new ClaimCase(election.definition(), tree, claim).assess(tally, due.revision(), reader);
  }

  private ClaimAssessed answer(ClaimAdmitted claim, Assessment assessment) {
    String tally = claim.target().tally();
    Sentence reason = assessment.reason();
    List<Sentence> premise = Wording.premise(claim);
    return new ClaimAssessed(
        claim.ref(),
        claim.election(),
        Objects.requireNonNull(tally),
        assessment.revision(),
        assessment.worstCase() != null,
        reason == null ? null : reason.text(),
        assessment.worstCase(),
        Wording.premiseText(premise),
        claim.filedBy().name(),
        ClaimAssessed.NOTICE,
        OffsetDateTime.now(clock),
        reason,
        premise);
  }
}
