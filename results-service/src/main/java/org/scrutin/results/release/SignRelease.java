package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.ReleasePublished.TallyRevision;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.register.Register;
import org.scrutin.results.register.Registers;
import org.scrutin.results.release.ReleaseEntity.Signature;
import org.scrutin.results.release.ReleaseLeaf.SignatureLeaf;

/**
 * Takes a second person's signature, which publishes the release: leaf, fact and release in one
 * transaction. The database refuses publication with fewer signatures, whoever asks.
 */
@ApplicationScoped
class SignRelease {
  private static final int NEEDED = 2;

  private final ReleaseRepository releases;
  private final StageOrder stages;
  private final Registers registers;
  private final ElectionLog log;
  private final Outbox outbox;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  SignRelease(
      ReleaseRepository releases,
      StageOrder stages,
      Registers registers,
      ElectionLog log,
      Outbox outbox,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.releases = releases;
    this.stages = stages;
    this.registers = registers;
    this.log = log;
    this.outbox = outbox;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @throws Refusal 404 if there is no such release; 409 if the person has signed it or it is
   *     published, if its stage goes back meanwhile, or if it is final and the state of the
   *     register is not known
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReleaseEntity sign(Election election, String name, String person) {
    log.lock(election.id()); // two signers at once: the later one sees the earlier one's signature
    ReleaseEntity release =
        releases.named(election.id(), name).orElseThrow(() -> Releases.unknown(election, name));
    if (release.isSignedBy(person)) {
      throw new Refusal(
          ProblemType.ALREADY_SIGNED,
          "You have signed this release. The other signature is another commissioner's.");
    }
    if (release.isPublished()) {
      throw new Refusal(
          ProblemType.ALREADY_PUBLISHED, "This release has its two signatures and is published.");
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    release.signatures.add(new Signature(person, now));
    releases.flush(); // the signature must be there before the database is asked to publish
    if (release.signatures.size() >= NEEDED) {
      publish(election, release, now);
    }
    return release;
  }

  private void publish(Election election, ReleaseEntity release, OffsetDateTime now) {
    ReleaseLeaf content = release.content();
    stages.require(election, content);
    Register register = content.stage() == Stage.FINAL ? registers.require(election) : null;
    ReleaseLeaf body =
        content.signed(
            release.signatures.stream()
                .sorted(Comparator.comparing(Signature::signedAt))
                .map(one -> new SignatureLeaf(one.signedAt(), pseudonyms.of(one.person())))
                .toList(),
            register);
    long index = log.append(election.id(), "release", release.name, 1, body);
    release.publishedAt = now;
    release.logIndex = index;
    release.registerSize = register == null ? null : (Long) register.size();
    release.registerOpen = register == null ? null : (Long) register.open();
    releases.flush();
    outbox.publish(
        new Fact(
            election.code(),
            ReleasePublished.TYPE,
            release.name,
            fact(election, release.stage, content, now, index)));
  }

  private static ReleasePublished fact(
      Election election, String stage, ReleaseLeaf content, OffsetDateTime at, long index) {
    return new ReleasePublished(
        election.code(),
        content.name(),
        stage,
        content.tallies().stream()
            .map(one -> new TallyRevision(one.tally(), one.revision()))
            .toList(),
        content.units(),
        at,
        index);
  }
}
