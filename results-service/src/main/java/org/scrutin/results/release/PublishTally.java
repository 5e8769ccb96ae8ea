package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/** Opens a private tally to everyone: a leaf of its own log, once. */
@ApplicationScoped
class PublishTally {
  private final CountStep steps;

  @Inject
  PublishTally(CountStep steps) {
    this.steps = steps;
  }

  /** Does nothing if it is open. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(Election election, Tally tally) {
    steps.run(tally.id(), step -> open(step, election, tally));
  }

  /**
   * The body of the leaf.
   *
   * @param by subject of the owner
   */
  private record OpeningLeaf(String election, String tally, String by) {}

  private static void open(OpenStep step, Election election, Tally tally) {
    // Under the step's lock: of two requests at once the second finds it open and appends nothing.
    try (PreparedStatement publish =
        Sql.prepare(
            step.connection(),
            "update tally set published = true where id = ? and not published",
            tally.id())) {
      if (publish.executeUpdate() == 1) {
        OpeningLeaf body = new OpeningLeaf(election.code(), tally.code(), tally.owner());
        step.append("opening", tally.code(), 1, body);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
