package org.scrutin.results.declared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.count.StepResult;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** Puts a statement into its tally's log: one statement, one count step. */
@ApplicationScoped
class Announcements {
  private static final String LEAF_KIND = "declared";

  private final Units units;
  private final CountStep countStep;
  private final Clock clock;

  @Inject
  Announcements(Units units, CountStep countStep, Clock clock) {
    this.units = units;
    this.countStep = countStep;
    this.clock = clock;
  }

  /**
   * In the caller's transaction.
   *
   * @throws org.scrutin.platform.web.problem.Refusal 422 naming each place at fault
   */
  LoggedStatement announce(Election election, Tally tally, StatementBody sent) {
    UnitIndex index = units.of(election);
    LocalDate today = LocalDate.now(clock.withZone(election.definition().timezone()));
    Statement statement = new StatementRules(election.definition(), index, today).statement(sent);
    List<StatementFinding> findings = new StatementChecks(election.definition()).of(statement);
    StatementLeaf body = StatementLeaf.of(statement);
    StepResult step =
        countStep.run(
            tally.id(),
            open -> {
              try {
                long place = open.append(LEAF_KIND, tally.code(), nextVersion(open), body);
                new StatementWriter(open.connection(), election.definition(), index)
                    .write(tally.id(), place, statement, findings);
              } catch (SQLException e) {
                throw new DatabaseFailure(e);
              }
            });
    return new LoggedStatement(step.previous(), body, findings);
  }

  /** Of the tally's statements; the step holds the tally, so that nobody else takes the same. */
  private static int nextVersion(OpenStep open) throws SQLException {
    try (PreparedStatement count =
            Sql.prepare(
                open.connection(),
                "select count(*)::int + 1 from declared_statement where tally_id = ?",
                open.tallyId());
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
