package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyDefinedPublisher;

/** Opens a private tally to everyone: a leaf of its own log, once. */
@ApplicationScoped
class PublishTally {
  private final CountStep steps;
  private final Tallies tallies;
  private final ElectionLog log;
  private final TallyDefinedPublisher defined;
  private final Pseudonyms pseudonyms;

  @Inject
  PublishTally(
      CountStep steps,
      Tallies tallies,
      ElectionLog log,
      TallyDefinedPublisher defined,
      Pseudonyms pseudonyms) {
    this.steps = steps;
    this.tallies = tallies;
    this.log = log;
    this.defined = defined;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Does nothing if it is open.
   *
   * @throws Refusal 409 if its owner has published as many as one may
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Election election, Tally tally) {
    // Before the tally, as whoever changes the units of all tallies does; and of two tallies of one
    // owner at once the later one finds the earlier one open.
    log.lock(election.id());
    steps.run(tally.id(), step -> open(step, election, tally));
  }

  /**
   * The body of the leaf.
   *
   * @param by the owner: {@code admin}, {@code list:CODE} or the pseudonym of a person
   */
  private record OpeningLeaf(String election, String tally, String by) {}

  private void open(OpenStep step, Election election, Tally tally) {
    // Under the step's lock: of two requests at once the second finds it open and appends nothing.
    if (tallies.publish(tally)) {
      defined.publish(election, tally);
      String owner = tally.ownedByPerson().map(pseudonyms::of).orElse(tally.owner());
      OpeningLeaf body = new OpeningLeaf(election.code(), tally.code(), owner);
      step.append("opening", tally.code(), 1, body);
    }
  }
}
