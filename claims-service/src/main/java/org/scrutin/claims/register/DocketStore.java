package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.claims.known.KnownElection;

/** Writes claims and their entries, each with its leaf. */
@ApplicationScoped
public class DocketStore {
  private final DocketLog log;
  private final ClaimRepository claims;
  private final DocketEntryRepository entries;

  @Inject
  DocketStore(DocketLog log, ClaimRepository claims, DocketEntryRepository entries) {
    this.log = log;
    this.claims = claims;
    this.entries = entries;
  }

  /**
   * Gives a filing the next reference of its election.
   *
   * @param filer who may withdraw it; null for nobody
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Claim file(Docket docket, KnownElection election, @Nullable String filer) {
    log.lock();
    Act.Filed filed = docket.filed();
    int number = claims.nextNumber(filed.election());
    String ref = "%s-%04d".formatted(filed.election().toUpperCase(Locale.ROOT), number);
    Entry entry = docket.last();
    long index = log.append("filing", ref, 1, EntryLeaf.of(ref, entry));
    ClaimEntity claim = new ClaimEntity();
    claim.ref = ref;
    claim.election = filed.election();
    claim.number = number;
    claim.kind = filed.claimKind().code();
    claim.ground = filed.ground();
    claim.filer = filer;
    claim.logIndex = index;
    claims.persist(claim);
    insert(ref, entry, null, index, filed.scope().target().units());
    return new Claim(ref, election.timezone(), election.test(), filer, docket, List.of(index));
  }

  /** Adds the last entry of a docket that was one entry shorter. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Claim append(Claim before, Docket docket) {
    Entry entry = docket.last();
    long index =
        log.append("entry", before.ref(), entry.sequence(), EntryLeaf.of(before.ref(), entry));
    Collection<String> units =
        entry.act() instanceof Act.Admitted admitted
            ? admitted.scope().target().units()
            : List.of();
    insert(before.ref(), entry, before.docket().state(), index, units);
    return new Claim(
        before.ref(),
        before.zone(),
        before.test(),
        before.filer(),
        docket,
        Stream.concat(before.logIndexes().stream(), Stream.of(index)).toList());
  }

  private void insert(
      String ref, Entry entry, @Nullable State prior, long index, Collection<String> units) {
    DocketEntryEntity entity = new DocketEntryEntity();
    entity.key = new DocketEntryEntity.Key(ref, entry.sequence());
    entity.type = entry.act().kind().code();
    entity.priorState = prior == null ? null : prior.code();
    entity.at = entry.stamp().at();
    entity.enteredAt = entry.stamp().enteredAt();
    entity.actor = entry.stamp().actor();
    entity.logIndex = index;
    entity.units.addAll(units);
    // Now: the database counts the entry for the figures that are told at the transaction's end.
    entries.persistAndFlush(entity);
  }
}
