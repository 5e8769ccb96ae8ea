package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.intake.FilingBody.FilerBody;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.claims.known.KnownElections;
import org.scrutin.claims.known.KnownTallies;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.DocketAdvancedPublisher;
import org.scrutin.claims.register.DocketStore;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Files a claim. */
@ApplicationScoped
class FileClaim {
  private final KnownElections elections;
  private final KnownTallies tallies;
  private final KnownScope scopes;
  private final Identities identities;
  private final DocketStore store;
  private final ClaimEvents events;
  private final DocketAdvancedPublisher docketAdvanced;
  private final Caller caller;
  private final Clock clock;

  @Inject
  FileClaim(
      KnownElections elections,
      KnownTallies tallies,
      KnownScope scopes,
      Identities identities,
      DocketStore store,
      ClaimEvents events,
      DocketAdvancedPublisher docketAdvanced,
      Caller caller,
      Clock clock) {
    this.elections = elections;
    this.tallies = tallies;
    this.scopes = scopes;
    this.identities = identities;
    this.store = store;
    this.events = events;
    this.docketAdvanced = docketAdvanced;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Claim file(FilingBody body) {
    boolean registrar = caller.is(Roles.REGISTRAR);
    OffsetDateTime now = OffsetDateTime.now(clock);
    Faults faults = new Faults();
    FilingChecks.check(body, registrar, now, faults);
    faults.throwIfAny();
    KnownElection election = elections.require(body.election());
    scopes.check(body, election);

    Identity identity = registrar ? identities.historic(filer(body)) : identities.of(election);
    Act.Filed filed = Acts.filed(body, identity.filer(), tallies.authority(election.code()));
    Stamp stamp =
        new Stamp(identity.actor(), identity.role(), now, body.receivedAt(), body.source());
    Claim claim = store.file(Docket.file(filed, stamp), election, identity.key());
    events.entered(claim);
    docketAdvanced.publish(election.code());
    return claim;
  }

  private static Filer filer(FilingBody body) {
    FilerBody filer = Objects.requireNonNull(body.filedBy());
    return new Filer(filer.kind().code(), filer.name());
  }
}
