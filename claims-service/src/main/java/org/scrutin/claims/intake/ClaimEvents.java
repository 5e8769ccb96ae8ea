package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.Act.Filed;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.docket.VotesAffected;
import org.scrutin.claims.register.Claim;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAdmitted.AnnulledUnit;
import org.scrutin.contracts.ClaimDecided;
import org.scrutin.contracts.ClaimDecided.RemedyOrdered;
import org.scrutin.contracts.ClaimFiled;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.contracts.ClaimWithdrawn;
import org.scrutin.platform.store.outbox.Fact;
import org.scrutin.platform.store.outbox.Outbox;

/** Publishes what others need of a claim's last entry. */
@ApplicationScoped
class ClaimEvents {
  private final Outbox outbox;

  @Inject
  ClaimEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void entered(Claim claim) {
    String ref = claim.ref();
    String election = claim.docket().filed().election();
    OffsetDateTime at = claim.docket().last().stamp().at();
    switch (claim.docket().last().act()) {
      case Filed filed -> {
        // What is filed can be admitted as it stands, whoever may want to.
        Outbox.requireRoom(admitted(claim, filed.scope(), at));
        publish(ref, ClaimFiled.TYPE, filed(ref, filed, at));
      }
      case Act.Admitted admitted ->
          publish(ref, ClaimAdmitted.TYPE, admitted(claim, admitted.scope(), at));
      case Act.Decided decided -> publish(ref, ClaimDecided.TYPE, decided(claim, decided, at));
      case Act.Withdrawn _, Act.WithdrawalConfirmed _ ->
          publish(ref, ClaimWithdrawn.TYPE, new ClaimWithdrawn(ref, election, at));
      case Act.Inadmissible _,
          Act.InvestigationOpened _,
          Act.InvestigationClosed _,
          Act.WithdrawalRecorded _ -> {
        // Nobody acts on these: docket.advanced tells that there is something to read.
      }
    }
  }

  private static ClaimFiled filed(String ref, Filed filed, OffsetDateTime at) {
    Scope scope = filed.scope();
    return new ClaimFiled(
        ref,
        filed.election(),
        filed.claimKind().code(),
        filed.ground(),
        filed.respondent(),
        filed.decidedBy(),
        filed.decidedByRespondent(),
        filer(filed.filedBy()),
        target(scope.target()),
        scope.claimedSeats(),
        scope.claimedUnits(),
        filed.relief(),
        at);
  }

  private static ClaimAdmitted admitted(Claim claim, Scope scope, OffsetDateTime at) {
    Filed filed = claim.docket().filed();
    return new ClaimAdmitted(
        claim.ref(),
        filed.election(),
        filer(filed.filedBy()),
        target(scope.target()),
        annulled(scope),
        scope.votesAffected().stream().map(ClaimEvents::votes).toList(),
        scope.claimedSeats(),
        scope.claimedUnits(),
        at);
  }

  private static ClaimDecided decided(Claim claim, Act.Decided decided, OffsetDateTime at) {
    return new ClaimDecided(
        claim.ref(),
        claim.docket().filed().election(),
        decided.outcome().code(),
        decided.by(),
        decided.decidedByRespondent(),
        decided.remedies().stream()
            .map(remedy -> new RemedyOrdered(remedy.kind(), remedy.units()))
            .toList(),
        at);
  }

  private static @Nullable List<AnnulledUnit> annulled(Scope scope) {
    return scope.annul() == null
        ? null
        : scope.annul().stream().map(annulment -> new AnnulledUnit(annulment.unit())).toList();
  }

  private static org.scrutin.contracts.Filer filer(Filer filer) {
    return new org.scrutin.contracts.Filer(filer.kind(), filer.name());
  }

  private static ClaimTarget target(Target target) {
    return new ClaimTarget(target.tally(), target.at(), target.units(), target.figures());
  }

  private static AffectedVotes votes(VotesAffected votes) {
    return new AffectedVotes(
        votes.unit(),
        votes.excluded(),
        votes.voided(),
        votes.list(),
        votes.basis(),
        votes.method(),
        votes.low(),
        votes.high());
  }

  private void publish(String ref, String type, Object data) {
    outbox.publish(new Fact(ref, type, null, data));
  }
}
