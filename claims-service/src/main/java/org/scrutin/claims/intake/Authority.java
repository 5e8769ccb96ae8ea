package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scrutin.claims.register.Claim;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/** Who may take which act. No role may take all of them, the administrator's takes none. */
@ApplicationScoped
class Authority {
  private final Caller caller;
  private final Identities identities;

  @Inject
  Authority(Caller caller, Identities identities) {
    this.caller = caller;
    this.identities = identities;
  }

  /**
   * The role in which the caller takes the act.
   *
   * @throws Refusal 403 if it is not for the caller
   */
  String role(EntryType act, Claim claim) {
    return switch (act) {
      case ADMITTED, INADMISSIBLE, INVESTIGATION_OPENED, INVESTIGATION_CLOSED ->
          require(Roles.REGISTRAR, "The registry admits, refuses and records investigations.");
      case DECIDED -> require(Roles.ADJUDICATOR, "Adjudicators decide.");
      case WITHDRAWN -> withdrawing(claim);
      case WITHDRAWAL_RECORDED, WITHDRAWAL_CONFIRMED -> recording(claim);
    };
  }

  private String recording(Claim claim) {
    String said =
        "The registry records the withdrawal of a claim that it entered from paper, and of no"
            + " other.";
    if (!claim.docket().enteredFromPaper()) {
      throw new Refusal(ProblemType.FORBIDDEN, said);
    }
    return require(Roles.REGISTRAR, said);
  }

  private String withdrawing(Claim claim) {
    if (identities.filed(claim.filer(), claim.docket().filed().election())) {
      return claim.docket().filed().filedBy().kind();
    }
    throw new Refusal(ProblemType.FORBIDDEN, said(claim));
  }

  private static String said(Claim claim) {
    if (claim.docket().enteredFromPaper()) {
      return "This claim was entered from paper: a registrar records its withdrawal, and another"
          + " confirms it.";
    }
    return claim.filer() == null
        ? "Nobody can withdraw a claim that was filed without signing in: nobody can show that it"
            + " is theirs."
        : "Only whoever filed a claim withdraws it.";
  }

  private String require(String role, String said) {
    if (!caller.is(role)) {
      throw new Refusal(ProblemType.FORBIDDEN, said);
    }
    return role;
  }
}
