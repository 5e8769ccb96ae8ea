package org.scrutin.claims.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.claims.known.KnownElections;

/** Chronicled acts, each with its leaf. */
@ApplicationScoped
class ChronicleStore {
  private final DocketLog log;
  private final ChronicleEntryRepository entries;
  private final KnownElections elections;

  @Inject
  ChronicleStore(DocketLog log, ChronicleEntryRepository entries, KnownElections elections) {
    this.elections = elections;
    this.log = log;
    this.entries = entries;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ChronicleEntry add(
      ChronicleLeaf document, KnownElection election, ChronicleDate date, String actor) {
    log.lock();
    int version = log.nextVersion("chronicle", document.election());
    long index = log.append("chronicle", document.election(), version, document);
    ChronicleEntryEntity entry = new ChronicleEntryEntity();
    entry.logIndex = index;
    entry.election = document.election();
    entry.firstDay = date.first();
    entry.lastDay = date.last();
    entry.actor = document.actor();
    entry.actorKind = document.actorKind();
    entry.kind = document.kind();
    entry.enteredBy = actor;
    entries.persistAndFlush(entry);
    return new ChronicleEntry(index, document, election.test());
  }

  /** Id of the newest act; -1 before the first. */
  long lastEntry() {
    return entries.last();
  }

  Optional<ChronicleEntry> find(long id) {
    return entries
        .findByIdOptional(id)
        .map(entry -> log.bodies(List.of(entry.logIndex)).get(entry.logIndex))
        .map(body -> LeafBodies.read(body, ChronicleLeaf.class))
        .map(
            document ->
                new ChronicleEntry(id, document, elections.require(document.election()).test()));
  }
}
