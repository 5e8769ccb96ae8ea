package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.Transition;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.claims.known.KnownElections;
import org.scrutin.claims.known.KnownTallies;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.Claims;
import org.scrutin.claims.register.DocketAdvancedPublisher;
import org.scrutin.claims.register.DocketStore;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.platform.web.time.Rfc3339;

/** Takes the next act of a claim's procedure. */
@ApplicationScoped
class TakeAct {
  private final DocketLog log;
  private final Claims claims;
  private final KnownElections elections;
  private final KnownTallies tallies;
  private final KnownScope scopes;
  private final Authority authority;
  private final DocketStore store;
  private final ClaimEvents events;
  private final DocketAdvancedPublisher docketAdvanced;
  private final Caller caller;
  private final Clock clock;

  @Inject
  TakeAct(
      DocketLog log,
      Claims claims,
      KnownElections elections,
      KnownTallies tallies,
      KnownScope scopes,
      Authority authority,
      DocketStore store,
      ClaimEvents events,
      DocketAdvancedPublisher docketAdvanced,
      Caller caller,
      Clock clock) {
    this.log = log;
    this.claims = claims;
    this.elections = elections;
    this.tallies = tallies;
    this.scopes = scopes;
    this.authority = authority;
    this.store = store;
    this.events = events;
    this.docketAdvanced = docketAdvanced;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Claim take(String ref, EntryBody body) {
    log.lock(); // before the docket is read: of two acts at once the second sees the first
    Claim claim = claims.require(ref);
    Docket docket = claim.docket();
    String role = authority.role(body.type(), claim);
    requirePossible(docket, body.type().act());
    String code = docket.filed().election();
    Optional<KnownTally> counting = tallies.authority(code);
    OffsetDateTime now = OffsetDateTime.now(clock);
    Faults faults = new Faults();
    EntryChecks.check(body, docket, counting, caller.is(Roles.REGISTRAR), now, faults);
    faults.throwIfAny();
    if (body.type() == EntryType.ADMITTED) {
      scopes.check(body, elections.require(code));
    }
    Stamp stamp = stamp(body, docket, role, now);
    Act act = Acts.entered(body, docket, counting);
    Claim after = store.append(claim, next(docket.take(act, stamp)));
    events.entered(after);
    docketAdvanced.publish(code);
    return after;
  }

  /** Clocks of replicas differ a little: an act that is entered now is not before the last one. */
  private Stamp stamp(EntryBody body, Docket docket, String role, OffsetDateTime now) {
    Stamp last = docket.last().stamp();
    // Whoever confirms a withdrawal confirms the document that was recorded.
    boolean same = body.type() == EntryType.WITHDRAWAL_CONFIRMED;
    return new Stamp(
        caller.subject(),
        role,
        now.isBefore(last.at()) ? last.at() : now,
        same ? last.actedAt() : body.actedAt(),
        same ? last.source() : body.source());
  }

  /** Before its content is judged: whoever comes too late need not learn first what it lacks. */
  private static void requirePossible(Docket docket, ActType type) {
    if (!docket.next().contains(type)) {
      throw refusal(new Transition.NotNow(docket.state(), type, docket.next()));
    }
  }

  private static Docket next(Transition transition) {
    return switch (transition) {
      case Transition.Taken taken -> taken.docket();
      case Transition.NotNow notNow -> throw refusal(notNow);
      case Transition.SamePerson same ->
          throw new Refusal(
              ProblemType.SAME_PERSON,
              same.act() == ActType.WITHDRAWAL_CONFIRMED
                  ? "You recorded this withdrawal: another registrar has to confirm it."
                  : "You filed, entered or admitted this claim: another adjudicator has to decide"
                      + " it.");
      case Transition.TooEarly early -> throw refusal(early);
    };
  }

  private static Refusal refusal(Transition.TooEarly early) {
    Faults faults = new Faults();
    faults.add("/actedAt", "must not be before the last act, of " + Rfc3339.of(early.last()));
    return faults.refusal(ProblemType.INVALID);
  }

  private static Refusal refusal(Transition.NotNow notNow) {
    List<String> possible = notNow.possible().stream().map(ActType::code).toList();
    return new Refusal(
            ProblemType.NOT_NOW,
            "The act %s cannot follow where a claim is %s."
                .formatted(notNow.act().code(), notNow.state().code()))
        .with("state", notNow.state().code())
        .with("possible", possible);
  }
}
