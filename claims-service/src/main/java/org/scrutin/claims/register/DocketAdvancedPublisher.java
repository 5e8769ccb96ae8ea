package org.scrutin.claims.register;

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

/** Tells how long an election's register is. */
@ApplicationScoped
public class Advances {
  private static final String FIGURES =
      """
      select count(*), count(*) filter (where s.state in ('admitted', 'under-investigation'))
      from claim c cross join lateral (
        select d.state from docket_entry d where d.ref = c.ref order by d.sequence desc limit 1) s
      where c.election = ?
      """;

  private final DocketLog log;
  private final Outbox outbox;
  private final Clock clock;
  private final Sql sql;

  @Inject
  Advances(DocketLog log, Outbox outbox, Clock clock, DataSource database) {
    this.log = log;
    this.outbox = outbox;
    this.clock = clock;
    this.sql = new Sql(database);
  }

  /** The last thing that a writing transaction does for an election. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(String election) {
    log.lock();
    OffsetDateTime now = OffsetDateTime.now(clock);
    sql.update(
        """
        insert into register_told (election, told_at) values (?, ?)
        on conflict (election) do update set told_at = excluded.told_at
        """,
        election,
        now);
    DocketAdvanced advanced =
        sql.one(
                FIGURES,
                row -> new DocketAdvanced(election, row.getLong(1), row.getLong(2), now),
                election)
            .orElseThrow();
    outbox.publish(new Fact(election, DocketAdvanced.TYPE, null, advanced));
  }

  /** Tells it if that was last done before an instant; readers then know that silence is ours. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tellUnlessSince(String election, OffsetDateTime since) {
    log.lock();
    boolean told =
        sql.one(
                "select true from register_told where election = ? and told_at > ?",
                row -> row.getBoolean(1),
                election,
                since)
            .isPresent();
    if (!told) {
      tell(election);
    }
  }
}
