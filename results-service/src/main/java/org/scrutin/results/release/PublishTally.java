package org.scrutin.results.release;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

  private static void open(OpenStep step, Election election, Tally tally) {
    // Under the step's lock: of two requests at once the second finds it open and appends nothing.
    try (PreparedStatement publish =
        Sql.prepare(
            step.connection(),
            "update tally set published = true where id = ? and not published",
            tally.id())) {
      if (publish.executeUpdate() == 1) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("election", election.code()).put("tally", tally.code()).put("by", tally.owner());
        step.append("opening", tally.code(), 1, body);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
