package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.Transition;
import org.scrutin.claims.docketlog.DocketLog;
import org.scrutin.claims.form.FieldProblem;
import org.scrutin.claims.form.Form;
import org.scrutin.claims.heard.HeardElections;
import org.scrutin.claims.heard.HeardTallies;
import org.scrutin.claims.register.Advances;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.Claims;
import org.scrutin.claims.register.DocketStore;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Takes the next act of a claim's procedure. */
@ApplicationScoped
class TakeAct {
  private final DocketLog log;
  private final Claims claims;
  private final HeardElections elections;
  private final HeardTallies tallies;
  private final ScopeChecks checks;
  private final Authority authority;
  private final DocketStore store;
  private final ClaimEvents events;
  private final Advances advances;
  private final Caller caller;

  @Inject
  TakeAct(
      DocketLog log,
      Claims claims,
      HeardElections elections,
      HeardTallies tallies,
      ScopeChecks checks,
      Authority authority,
      DocketStore store,
      ClaimEvents events,
      Advances advances,
      Caller caller) {
    this.log = log;
    this.claims = claims;
    this.elections = elections;
    this.tallies = tallies;
    this.checks = checks;
    this.authority = authority;
    this.store = store;
    this.events = events;
    this.advances = advances;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Claim take(String ref, Form form) {
    log.lock(); // before the docket is read: of two acts at once the second sees the first
    Claim claim = claims.require(ref);
    String code = claim.docket().filed().election();
    ActType type = EntryForm.type(form).orElse(null);
    HistoricForm historic = HistoricForm.read(form, "actedAt", caller.is(Roles.REGISTRAR));
    if (type == null) {
      form.finish();
      throw new IllegalStateException("An act without a type was read");
    }
    String role = authority.role(type, claim, historic.at() != null);
    requirePossible(claim.docket(), type);
    Act act = EntryForm.read(form, type, claim.docket(), tallies.authority(code));
    form.finish();
    if (act instanceof Act.Admitted admitted) {
      checks.check(form, admitted.scope(), elections.find(code).orElseThrow());
    }
    Stamp stamp = stamp(claim.docket(), role, historic);
    Claim after = store.append(claim, next(claim.docket().take(act, stamp)));
    events.entered(after);
    advances.tell(code);
    return after;
  }

  /** Clocks of replicas differ a little: an act that is entered now is not before the last one. */
  private Stamp stamp(Docket docket, String role, HistoricForm historic) {
    OffsetDateTime last = docket.last().stamp().at();
    OffsetDateTime now = Now.utc();
    return new Stamp(
        caller.subject(), role, now.isBefore(last) ? last : now, historic.at(), historic.source());
  }

  /** Before the body is read: whoever comes too late need not learn first what it lacks. */
  private static void requirePossible(Docket docket, ActType type) {
    if (!docket.state().next().contains(type)) {
      throw refusal(new Transition.NotNow(docket.state(), type, docket.state().next()));
    }
  }

  private static Docket next(Transition transition) {
    return switch (transition) {
      case Transition.Taken taken -> taken.docket();
      case Transition.NotNow notNow -> throw refusal(notNow);
      case Transition.SamePerson _ ->
          throw new Refusal(
              ProblemType.SAME_PERSON,
              "You admitted this claim: another adjudicator has to decide it.");
      case Transition.TooEarly early ->
          throw new Refusal(
                  ProblemType.INVALID, "actedAt is before the last act, of " + early.last() + ".")
              .with("errors", List.of(new FieldProblem("actedAt", "is before the last act")));
    };
  }

  private static Refusal refusal(Transition.NotNow notNow) {
    List<String> possible = notNow.possible().stream().map(ActType::code).toList();
    return new Refusal(
            ProblemType.NOT_NOW,
            "A claim that is %s cannot be %s."
                .formatted(notNow.state().code(), notNow.act().code()))
        .with("state", notNow.state().code())
        .with("possible", possible);
  }
}
