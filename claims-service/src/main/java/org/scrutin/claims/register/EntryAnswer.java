package org.scrutin.claims.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ActType;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.docket.Remedy;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.State;

/**
 * An entry of a docket; of the filing its scope, and what the claim does not say anyway.
 *
 * @param test true of a rehearsal; else absent
 * @param sequence from 1, gapless
 * @param state that it led to
 * @param role in which somebody entered it
 * @param at the time that counts
 * @param enteredAt when it was entered here
 * @param actedAt when it was done, of a historic act
 * @param source where a historic act stands
 * @param logIndex of its leaf in the docket's log
 * @param filedBy of a filing
 * @param by the body that did it, if another than the registry
 * @param decidedBy the deciding body, as an admission determined it
 * @param scope as it was filed, or as it was admitted
 * @param outcome of a decision
 * @param decidedByRespondent of a decision: its body is the one complained of
 * @param remedies of a decision
 */
public record EntryAnswer(
    String ref,
    @Nullable Boolean test,
    int sequence,
    ActType type,
    State state,
    String role,
    OffsetDateTime at,
    OffsetDateTime enteredAt,
    @Nullable OffsetDateTime actedAt,
    @Nullable String source,
    long logIndex,
    @Nullable Filer filedBy,
    @Nullable String reasons,
    @Nullable String by,
    @Nullable String decidedBy,
    @JsonUnwrapped @Nullable ScopeAnswer scope,
    @Nullable Outcome outcome,
    @Nullable Boolean decidedByRespondent,
    @Nullable List<Remedy> remedies) {

  public static EntryAnswer of(Claim claim, Entry entry) {
    Act act = entry.act();
    Stamp stamp = entry.stamp();
    Act.Admitted admitted = act instanceof Act.Admitted one ? one : null;
    Act.Decided decided = act instanceof Act.Decided one ? one : null;
    return new EntryAnswer(
        claim.ref(),
        claim.testMark(),
        entry.sequence(),
        act.kind(),
        claim.docket().stateAfter(entry.sequence()),
        stamp.role(),
        stamp.at(),
        stamp.enteredAt(),
        stamp.actedAt(),
        stamp.source(),
        claim.logIndexes().get(entry.sequence() - 1),
        act instanceof Act.Filed filed ? filed.filedBy() : null,
        reasons(act),
        by(act),
        admitted == null ? null : admitted.decidedBy(),
        scope(act),
        decided == null ? null : decided.outcome(),
        decided == null ? null : decided.decidedByRespondent(),
        decided == null ? null : decided.remedies());
  }

  private static @Nullable ScopeAnswer scope(Act act) {
    return switch (act) {
      case Act.Filed filed -> ScopeAnswer.of(filed.scope());
      case Act.Admitted admitted -> ScopeAnswer.of(admitted.scope());
      default -> null;
    };
  }

  private static @Nullable String reasons(Act act) {
    return switch (act) {
      case Act.Filed _ -> null;
      case Act.Admitted admitted -> admitted.reasons();
      case Act.Inadmissible inadmissible -> inadmissible.reasons();
      case Act.InvestigationOpened opened -> opened.reasons();
      case Act.InvestigationClosed closed -> closed.reasons();
      case Act.Decided decided -> decided.reasons();
      case Act.Withdrawn withdrawn -> withdrawn.reasons();
      case Act.WithdrawalRecorded recorded -> recorded.reasons();
      case Act.WithdrawalConfirmed confirmed -> confirmed.reasons();
    };
  }

  private static @Nullable String by(Act act) {
    return switch (act) {
      case Act.Filed _, Act.Withdrawn _, Act.WithdrawalRecorded _, Act.WithdrawalConfirmed _ ->
          null;
      case Act.Admitted admitted -> admitted.by();
      case Act.Inadmissible inadmissible -> inadmissible.by();
      case Act.InvestigationOpened opened -> opened.by();
      case Act.InvestigationClosed closed -> closed.by();
      case Act.Decided decided -> decided.by();
    };
  }
}
