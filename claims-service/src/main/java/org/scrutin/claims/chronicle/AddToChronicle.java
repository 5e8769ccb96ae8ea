package org.scrutin.claims.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.claims.known.KnownElections;
import org.scrutin.contracts.ChronicleAdded;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Notes a public act. */
@ApplicationScoped
class AddToChronicle {
  private final KnownElections elections;
  private final ChronicleStore store;
  private final Outbox outbox;
  private final Caller caller;
  private final Clock clock;

  @Inject
  AddToChronicle(
      KnownElections elections, ChronicleStore store, Outbox outbox, Caller caller, Clock clock) {
    this.elections = elections;
    this.store = store;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ChronicleEntry add(ChronicleBody body) {
    boolean registrar = caller.is(Roles.REGISTRAR);
    Faults faults = new Faults();
    ChronicleChecks.check(body, registrar, faults);
    faults.throwIfAny();
    if (!registrar) {
      caller.requireOrganisation("/actor", body.actor());
    }
    KnownElection election = elections.require(body.election());
    ChronicleLeaf document =
        new ChronicleLeaf(
            body.election(),
            body.date(),
            body.actor(),
            body.actorKind(),
            body.kind(),
            body.statement(),
            body.about() == null ? List.of() : body.about(),
            body.source(),
            registrar ? Roles.REGISTRAR : Roles.OBSERVER,
            OffsetDateTime.now(clock));
    ChronicleEntry entry =
        store.add(document, election, ChronicleDate.of(body.date()), caller.subject());
    outbox.publish(
        new Fact(
            document.election(),
            ChronicleAdded.TYPE,
            null,
            new ChronicleAdded(
                document.election(),
                entry.id(),
                document.date(),
                document.actor(),
                document.actorKind(),
                document.kind(),
                document.statement(),
                document.about(),
                document.source(),
                entry.logIndex())));
    return entry;
  }
}
