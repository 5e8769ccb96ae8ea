package org.scrutin.claims.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.contracts.DocketAdvanced;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.store.sql.Sql;

/** Publishes {@code docket.advanced}: how long an election's register is. */
@ApplicationScoped
public class DocketAdvancedPublisher {
  private static final String FIGURES =
      """
      insert into docket_figures as f (election, published_at) values (?, ?)
      on conflict (election) do update set published_at = excluded.published_at
      returning f.claims, f.open
      """;

  private static final String PUBLISHED_SINCE =
      """
      select exists (select from docket_figures where election = ? and published_at > ?)
      """;

  private final DocketLog log;
  private final Outbox outbox;
  private final Clock clock;
  private final Sql sql;

  @Inject
  DocketAdvancedPublisher(DocketLog log, Outbox outbox, Clock clock, DataSource database) {
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
    this.sql = new Sql(database);
  }

  /** The last thing that a writing transaction does for an election. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(String election) {
    log.lock();
    OffsetDateTime now = OffsetDateTime.now(clock);
    DocketAdvanced advanced =
        sql.one(
                FIGURES,
                row -> new DocketAdvanced(election, row.getLong(1), row.getLong(2), now),
                election,
                now)
            .orElseThrow();
    outbox.publish(new Fact(election, DocketAdvanced.TYPE, null, advanced));
  }

  /**
   * Publishes in a transaction of its own if that was last done before an instant; readers then
   * know that silence is ours.
   */
  void publishUnlessSince(String election, OffsetDateTime since) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              log.lock();
              if (!sql.exists(PUBLISHED_SINCE, election, since)) {
                publish(election);
              }
            });
  }
}
