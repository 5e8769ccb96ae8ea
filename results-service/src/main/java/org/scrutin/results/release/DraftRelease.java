package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.MomentReader;
import org.scrutin.results.register.Registers;
import org.scrutin.results.release.ReleaseEntity.Signature;
import org.scrutin.results.release.ReleaseEntity.TallyRevision;
import org.scrutin.results.release.ReleaseRules.Content;
import org.scrutin.results.release.ReleaseRules.Pinned;

/** Takes a release from the commissioner who makes it; that is its first signature. */
@ApplicationScoped
class DraftRelease {
  private final ReleaseRepository releases;
  private final Tallies tallies;
  private final Units units;
  private final MomentReader moments;
  private final StageOrder stages;
  private final Registers registers;
  private final ElectionLog log;
  private final Clock clock;

  @Inject
  DraftRelease(
      ReleaseRepository releases,
      Tallies tallies,
      Units units,
      MomentReader moments,
      StageOrder stages,
      Registers registers,
      ElectionLog log,
      Clock clock) {
    this.releases = releases;
    this.tallies = tallies;
    this.units = units;
    this.moments = moments;
    this.stages = stages;
    this.registers = registers;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param person who makes and so signs it
   * @throws Refusal 422 for a request that can be no release, 404 for a revision that ended no step
   *     (with the nearest), 409 for a name that is taken, a stage that goes back, or a final
   *     release while the state of the register is not known
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReleaseEntity draft(Election election, ReleaseBody request, String person) {
    Content content =
        new ReleaseRules(code -> tallies.find(election, code), units.of(election)).content(request);
    content.tallies().forEach(at -> requireStep(election, at));
    log.lock(election.id());
    stages.require(election, content.leaf());
    if (content.stage() == Stage.FINAL) {
      registers.require(election); // what it records is what is known when it is published
    }
    if (releases.named(election.id(), content.name()).isPresent()) {
      throw new Refusal(
          ProblemType.RELEASE_EXISTS,
          "A release '"
              + content.name()
              + "' exists, and none is ever overwritten; choose another name.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    ReleaseEntity row = new ReleaseEntity();
    row.electionId = election.id();
    row.name = content.name();
    row.stage = content.stage().code();
    row.document = CanonicalJson.of(content.leaf());
    row.createdAt = now;
    content
        .tallies()
        .forEach(at -> row.tallies.add(new TallyRevision(at.tally().id(), at.revision())));
    releases.persistAndFlush(row);
    // After what is signed: the first signature closes it.
    row.signatures.add(new Signature(person, now));
    releases.flush();
    return row;
  }

  private void requireStep(Election election, Pinned at) {
    moments.of(election, at.tally(), Long.toString(at.revision()), null);
  }
}
