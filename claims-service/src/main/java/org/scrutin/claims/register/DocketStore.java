package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.platform.store.sql.Sql;

/** Writes claims and their entries, each with its leaf. */
@ApplicationScoped
public class DocketStore {
  private final DocketLog log;
  private final Sql sql;

  @Inject
  DocketStore(DocketLog log, DataSource database) {
    this.log = log;
    this.sql = new Sql(database);
  }

  /**
   * Gives a filing the next reference of its election.
   *
   * @param filer who may withdraw it; null for nobody
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Claim file(Docket docket, ZoneId zone, @Nullable String filer) {
    log.lock();
    Act.Filed filed = docket.filed();
    int number =
        sql.one(
                "select coalesce(max(number), 0) + 1 from claim where election = ?",
                row -> row.getInt(1),
                filed.election())
            .orElseThrow();
    String ref = "%s-%04d".formatted(filed.election().toUpperCase(Locale.ROOT), number);
    Entry entry = docket.last();
    long index = log.append("filing", ref, 1, EntryLeaf.of(ref, entry));
    sql.update(
        """
        insert into claim (ref, election, number, kind, ground, filer, log_index)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        ref,
        filed.election(),
        number,
        filed.claimKind().code(),
        filed.ground(),
        filer,
        index);
    insert(ref, entry, null, index);
    units(ref, 1, filed.scope().target().units());
    return new Claim(ref, zone, filer, docket, List.of(index));
  }

  /** Adds the last entry of a docket that was one entry shorter. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Claim append(Claim before, Docket docket) {
    Entry entry = docket.last();
    long index =
        log.append("entry", before.ref(), entry.sequence(), EntryLeaf.of(before.ref(), entry));
    insert(before.ref(), entry, before.docket().state(), index);
    if (entry.act() instanceof Act.Admitted admitted) {
      units(before.ref(), entry.sequence(), admitted.scope().target().units());
    }
    return new Claim(
        before.ref(),
        before.zone(),
        before.filer(),
        docket,
        Stream.concat(before.logIndexes().stream(), Stream.of(index)).toList());
  }

  private void insert(String ref, Entry entry, @Nullable State prior, long index) {
    sql.update(
        """
        insert into docket_entry
          (ref, sequence, type, prior_state, at, entered_at, actor, log_index)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ref,
        entry.sequence(),
        entry.act().kind().code(),
        prior == null ? null : prior.code(),
        entry.stamp().at(),
        entry.stamp().enteredAt(),
        entry.stamp().actor(),
        index);
  }

  private void units(String ref, int sequence, Collection<String> units) {
    sql.update(
        "insert into claim_unit (ref, sequence, unit) select ?, ?, unnest(?)",
        ref,
        sequence,
        units.toArray(String[]::new));
  }
}
