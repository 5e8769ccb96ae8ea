package org.scrutin.claims.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Annulment;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Remedy;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.docket.VotesAffected;
import org.scrutin.claims.ground.Ground.Competence;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.claims.intake.EntryBody.RemedyBody;
import org.scrutin.claims.intake.ScopeBody.ClaimedBody;
import org.scrutin.claims.intake.ScopeBody.ConstituencyBody;
import org.scrutin.claims.intake.ScopeBody.TargetBody;
import org.scrutin.claims.intake.ScopeBody.VotesBody;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.platform.web.text.Codes;

/** Makes acts of bodies that were checked. */
final class Acts {
  private Acts() {}

  /**
   * A filing.
   *
   * @param authority the tally of the body that counts, if it is known
   */
  static Act.Filed filed(FilingBody body, Filer filer, Optional<KnownTally> authority) {
    String deciding = body.decidedBy() == null ? competent(body, authority) : body.decidedBy();
    return new Act.Filed(
        body.election(),
        body.kind(),
        body.ground(),
        body.respondent(),
        deciding,
        Boolean.TRUE.equals(body.decidedByRespondent())
            || DecidingBody.isRespondent(deciding, body.respondent(), authority),
        filer,
        new Scope(
            target(body.target()),
            annul(body),
            votes(body),
            claimedSeats(body.claimed()),
            claimedUnits(body.claimed())),
        List.copyOf(ScopeChecks.orEmpty(body.relief())),
        body.statement());
  }

  /**
   * An act that follows.
   *
   * @param authority the tally of the body that counts, if it is known
   */
  static Act entered(EntryBody body, Docket docket, Optional<KnownTally> authority) {
    return switch (body.type()) {
      case ADMITTED -> admitted(body, docket, authority);
      case INADMISSIBLE -> new Act.Inadmissible(stated(body.reasons()), body.by());
      case INVESTIGATION_OPENED -> new Act.InvestigationOpened(body.reasons(), body.by());
      case INVESTIGATION_CLOSED -> new Act.InvestigationClosed(body.reasons(), body.by());
      case DECIDED -> decided(body, docket, authority);
      case WITHDRAWN -> new Act.Withdrawn(body.reasons());
      case WITHDRAWAL_RECORDED -> new Act.WithdrawalRecorded(body.reasons());
      case WITHDRAWAL_CONFIRMED -> new Act.WithdrawalConfirmed(body.reasons());
    };
  }

  /** The body that is competent for the ground, if it is known. */
  private static @Nullable String competent(FilingBody body, Optional<KnownTally> authority) {
    return Grounds.find(body.ground()).orElseThrow().competent() == Competence.ELECTION_AUTHORITY
        ? authority.map(KnownTally::source).orElse(null)
        : null;
  }

  private static Act admitted(EntryBody body, Docket docket, Optional<KnownTally> authority) {
    String deciding = body.decidedBy() == null ? docket.decidedBy().orElse(null) : body.decidedBy();
    return new Act.Admitted(
        stated(body.reasons()),
        restated(body, docket.scope(), authority),
        body.decidedBy(),
        sameBody(body, deciding, body.decidedBy() != null, docket, authority),
        body.by());
  }

  /** What is not stated stays as it was. */
  private static Scope restated(EntryBody body, Scope before, Optional<KnownTally> authority) {
    Target target = body.target() == null ? before.target() : target(body.target());
    if (target.tally() == null) {
      target =
          new Target(authority.orElseThrow().code(), target.at(), target.units(), target.figures());
    }
    return new Scope(
        target,
        body.annul() == null ? before.annul() : annul(body),
        body.votesAffected() == null ? before.votesAffected() : votes(body),
        body.claimed() == null ? before.claimedSeats() : claimedSeats(body.claimed()),
        body.claimed() == null ? before.claimedUnits() : claimedUnits(body.claimed()));
  }

  private static Act decided(EntryBody body, Docket docket, Optional<KnownTally> authority) {
    String by = body.by() == null ? docket.decidedBy().orElseThrow() : body.by();
    return new Act.Decided(
        Objects.requireNonNull(body.outcome()),
        stated(body.reasons()),
        by,
        sameBody(body, by, body.by() != null, docket, authority),
        ScopeChecks.orEmpty(body.remedies()).stream().map(Acts::remedy).toList());
  }

  /** A body that was named before keeps what was said of it; nothing takes that back. */
  private static boolean sameBody(
      EntryBody body,
      @Nullable String deciding,
      boolean named,
      Docket docket,
      Optional<KnownTally> authority) {
    return Boolean.TRUE.equals(body.decidedByRespondent())
        || (!named && docket.decidedByRespondent())
        || (docket.decidedByRespondent()
            && docket.decidedBy().equals(Optional.ofNullable(deciding)))
        || DecidingBody.isRespondent(deciding, docket.filed().respondent(), authority);
  }

  private static Remedy remedy(RemedyBody remedy) {
    return new Remedy(remedy.kind(), units(ScopeChecks.orEmpty(remedy.units())));
  }

  private static Target target(TargetBody target) {
    return new Target(
        target.tally(),
        target.at(),
        units(target.units()),
        List.copyOf(ScopeChecks.orEmpty(target.figures())));
  }

  private static List<String> units(List<String> codes) {
    return codes.stream().map(Codes::normalized).toList();
  }

  /** Null for none. */
  private static @Nullable List<Annulment> annul(ScopeBody scope) {
    List<Annulment> units =
        ScopeChecks.orEmpty(scope.annul()).stream()
            .map(item -> new Annulment(Codes.normalized(item.unit())))
            .toList();
    return units.isEmpty() ? null : units;
  }

  private static List<VotesAffected> votes(ScopeBody scope) {
    return ScopeChecks.orEmpty(scope.votesAffected()).stream().map(Acts::votes).toList();
  }

  private static VotesAffected votes(VotesBody votes) {
    return new VotesAffected(
        Codes.normalized(votes.unit()),
        votes.excluded(),
        votes.voided(),
        votes.list(),
        votes.basis().code(),
        votes.method(),
        votes.low(),
        votes.high());
  }

  private static @Nullable Map<String, Integer> claimedSeats(@Nullable ClaimedBody claimed) {
    return claimed == null ? null : claimed.seats();
  }

  /** Null for none. */
  private static @Nullable Map<String, Map<String, Integer>> claimedUnits(
      @Nullable ClaimedBody claimed) {
    if (claimed == null || ScopeChecks.orEmpty(claimed.constituencies()).isEmpty()) {
      return null;
    }
    Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
    for (ConstituencyBody constituency : ScopeChecks.orEmpty(claimed.constituencies())) {
      units.put(Codes.normalized(constituency.unit()), constituency.seats());
    }
    return units;
  }

  /** What a check required. */
  private static String stated(@Nullable String text) {
    return Objects.requireNonNull(text);
  }
}
