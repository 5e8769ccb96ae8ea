package org.scrutin.results.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.StepResult;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Source;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** Puts a statement into its tally's log: one statement, one count step. */
@ApplicationScoped
class Announcements {
  private static final String LEAF_KIND = "declared";

  private final Units units;
  private final CountStep countStep;
  private final StatementRepository statements;
  private final StatementWriter writer;
  private final Clock clock;

  @Inject
  Announcements(
      Units units,
      CountStep countStep,
      StatementRepository statements,
      StatementWriter writer,
      Clock clock) {
    this.units = units;
    this.countStep = countStep;
    this.statements = statements;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * In the caller's transaction.
   *
   * @throws org.scrutin.platform.web.problem.Refusal 422 naming each place at fault
   */
  LoggedStatement announce(Election election, Tally tally, StatementBody sent) {
    requireOwnName(tally, sent);
    UnitIndex index = units.of(election);
    LocalDate today = LocalDate.now(clock.withZone(election.definition().timezone()));
    Statement statement = new StatementRules(election.definition(), index, today).statement(sent);
    List<StatementFinding> findings = new StatementChecks(election.definition()).of(statement);
    StatementLeaf body = StatementLeaf.of(statement);
    StepResult step =
        countStep.run(
            tally.id(),
            open -> {
              int version = statements.nextVersion(tally.id());
              long place = open.append(LEAF_KIND, tally.code(), version, body);
              statements.persistAndFlush(entity(tally, place, statement));
              writer.write(
                  new StatementWriter.Placed(
                      tally.id(), place, statement, election.definition(), index),
                  findings);
            });
    return new LoggedStatement(step.previous(), body, findings);
  }

  /** A party or an authority may state what others declared; an observer speaks for itself. */
  private static void requireOwnName(Tally tally, StatementBody sent) {
    String name = tally.source().name();
    if (tally.source().kind() == Source.Kind.OBSERVER && !name.equals(sent.declaredBy().strip())) {
      Faults faults = new Faults();
      faults.add("/declaredBy", "must be the observer's own name: " + name);
      faults.throwIfAny();
    }
  }

  private static StatementEntity entity(Tally tally, long place, Statement statement) {
    StatementEntity entity = new StatementEntity();
    entity.key = new StatementEntity.Key(tally.id(), place);
    entity.announcedAt = statement.announcedAt();
    entity.declaredBy = statement.declaredBy();
    entity.source = statement.source();
    entity.stage = statement.stage().code();
    return entity;
  }
}
