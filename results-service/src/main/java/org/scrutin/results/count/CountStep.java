package org.scrutin.results.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.units.Units;

/** The only writer of a tally's log: facts, totals and seats move together or not at all. */
@ApplicationScoped
public class CountStep {
  private final Sql sql;
  private final StepEngine engine;

  @Inject
  CountStep(DataSource database, Elections elections, Units units, StepListener listener) {
    this.sql = new Sql(database);
    this.engine =
        new StepEngine(
            id -> {
              Election election = elections.byId(id);
              return new StepContext(election.definition(), units.of(election));
            },
            listener);
  }

  /**
   * Runs one step in the caller's transaction. Locks the tally's row, so a second counter of the
   * same tally waits here until the first has committed or rolled back. A step whose {@code facts}
   * append nothing leaves no trace.
   *
   * @param facts appends what the step counts; what it throws must roll the transaction back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StepResult run(int tallyId, Consumer<OpenStep> facts) {
    return engine.run(sql, tallyId, facts);
  }

  /**
   * The same in a transaction that has itself appended to the election's log.
   *
   * @param context of the election as that transaction leaves it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StepResult run(int tallyId, StepContext context, Consumer<OpenStep> facts) {
    return engine.run(sql, tallyId, context, facts);
  }
}
