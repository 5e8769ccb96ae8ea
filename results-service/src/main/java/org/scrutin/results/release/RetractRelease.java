package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.scrutin.contracts.ReleaseRetracted;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.results.proposal.ProposalState;
import org.scrutin.results.proposal.SignatureLeaf;

/** Takes back that a release is to be relied upon: an act of two commissioners, with a reason. */
@ApplicationScoped
class RetractRelease {
  private static final String KIND = "retraction";

  private final ReleaseRepository releases;
  private final RetractionRepository retractions;
  private final ElectionLog log;
  private final Outbox outbox;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  RetractRelease(
      ReleaseRepository releases,
      RetractionRepository retractions,
      ElectionLog log,
      Outbox outbox,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.releases = releases;
    this.retractions = retractions;
    this.log = log;
    this.outbox = outbox;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @throws Refusal 404 if there is no such release, 409 if it is not published or is retracted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RetractionEntity propose(Election election, String name, String reason, String person) {
    log.lock(election.id());
    ReleaseEntity release = release(election, name);
    if (!release.isPublished()) {
      throw new Refusal(
          ProblemType.NOT_PUBLISHED, "This release is not published: there is nothing to retract.");
    }
    if (retractions.newest(release.id).filter(RetractRelease::holds).isPresent()) {
      throw new Refusal(ProblemType.PROPOSAL_CLOSED, "This release is retracted.");
    }
    RetractionEntity row = new RetractionEntity();
    row.release = release;
    row.reason = reason;
    row.proposal = Proposal.by(person, OffsetDateTime.now(clock));
    retractions.persistAndFlush(row);
    return row;
  }

  /**
   * The second commissioner's word on the newest proposal.
   *
   * @throws Refusal 404 if there is no such release, or none proposed to retract it; 409 if it was
   *     the person's own proposal, or holds
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RetractionEntity sign(Election election, String name, String person) {
    log.lock(election.id()); // two signers at once: the later one finds it holds
    ReleaseEntity release = release(election, name);
    RetractionEntity row =
        retractions
            .newest(release.id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_PROPOSAL,
                        "Nobody has proposed to retract this release."));
    OffsetDateTime now = OffsetDateTime.now(clock);
    row.proposal.confirm(person, now, true);
    row.logIndex =
        log.append(
            election.id(),
            KIND,
            name,
            1,
            new RetractionLeaf(name, row.reason, SignatureLeaf.of(row.proposal, pseudonyms)));
    retractions.flush();
    outbox.publish(
        new Fact(
            election.code(),
            ReleaseRetracted.TYPE,
            name,
            new ReleaseRetracted(
                election.code(), name, row.reason, now, Objects.requireNonNull(row.logIndex))));
    return row;
  }

  private ReleaseEntity release(Election election, String name) {
    return releases.named(election.id(), name).orElseThrow(() -> Releases.unknown(election, name));
  }

  private static boolean holds(RetractionEntity row) {
    return row.proposal.state(true) == ProposalState.CONFIRMED;
  }
}
