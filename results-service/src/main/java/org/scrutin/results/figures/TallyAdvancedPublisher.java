package org.scrutin.results.figures;

import jakarta.enterprise.context.ApplicationScoped;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.CompletedStep;
import org.scrutin.results.count.StepListener;

/** Publishes {@code tally.advanced} with every count step. */
@ApplicationScoped
class TallyAdvancedPublisher implements StepListener {
  private final Outbox outbox;

  TallyAdvancedPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void stepped(Sql sql, CompletedStep step) {
    outbox.publish(TallyAdvancedFact.of(sql, step));
  }
}
