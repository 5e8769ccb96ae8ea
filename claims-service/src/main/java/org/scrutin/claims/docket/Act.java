package org.scrutin.claims.docket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody did about a claim. Holds what may be shown, and no person's name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Act.Filed.class, name = "filed"),
  @JsonSubTypes.Type(value = Act.Admitted.class, name = "admitted"),
  @JsonSubTypes.Type(value = Act.Inadmissible.class, name = "inadmissible"),
  @JsonSubTypes.Type(value = Act.InvestigationOpened.class, name = "investigation-opened"),
  @JsonSubTypes.Type(value = Act.InvestigationClosed.class, name = "investigation-closed"),
  @JsonSubTypes.Type(value = Act.Decided.class, name = "decided"),
  @JsonSubTypes.Type(value = Act.Withdrawn.class, name = "withdrawn"),
  @JsonSubTypes.Type(value = Act.WithdrawalRecorded.class, name = "withdrawal-recorded"),
  @JsonSubTypes.Type(value = Act.WithdrawalConfirmed.class, name = "withdrawal-confirmed")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Act {

  /** Which kind of act this is. */
  ActType kind();

  /**
   * The claim itself.
   *
   * @param decidedBy absent while no deciding body is known
   * @param decidedByRespondent that body is the one complained of, or subordinate to it
   * @param statement by tag of its language (BCP 47)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Filed(
      String election,
      ClaimKind claimKind,
      String ground,
      String respondent,
      @Nullable String decidedBy,
      boolean decidedByRespondent,
      Filer filedBy,
      Scope scope,
      List<String> relief,
      Map<String, String> statement)
      implements Act {
    @Override
    public ActType kind() {
      return ActType.FILED;
    }
  }

  /**
   * It will be looked at.
   *
   * @param scope as it was admitted: what was filed, or restated
   * @param decidedBy as determined on admission; absent: nothing new
   * @param by the body that admitted it, if another than the registry
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Admitted(
      String reasons,
      Scope scope,
      @Nullable String decidedBy,
      boolean decidedByRespondent,
      @Nullable String by)
      implements Act {
    @Override
    public ActType kind() {
      return ActType.ADMITTED;
    }
  }

  /** It will not be looked at. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Inadmissible(String reasons, @Nullable String by) implements Act {
    @Override
    public ActType kind() {
      return ActType.INADMISSIBLE;
    }
  }

  /** A body began to investigate. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InvestigationOpened(@Nullable String reasons, @Nullable String by) implements Act {
    @Override
    public ActType kind() {
      return ActType.INVESTIGATION_OPENED;
    }
  }

  /** It stopped. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InvestigationClosed(@Nullable String reasons, @Nullable String by) implements Act {
    @Override
    public ActType kind() {
      return ActType.INVESTIGATION_CLOSED;
    }
  }

  /**
   * It was decided.
   *
   * @param by the deciding body
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decided(
      Outcome outcome,
      String reasons,
      String by,
      boolean decidedByRespondent,
      List<Remedy> remedies)
      implements Act {
    @Override
    public ActType kind() {
      return ActType.DECIDED;
    }
  }

  /** Whoever filed it took it back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Withdrawn(@Nullable String reasons) implements Act {
    @Override
    public ActType kind() {
      return ActType.WITHDRAWN;
    }
  }

  /**
   * A registrar has a document by which whoever filed it took it back. Nothing changes until
   * another registrar confirms it.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WithdrawalRecorded(@Nullable String reasons) implements Act {
    @Override
    public ActType kind() {
      return ActType.WITHDRAWAL_RECORDED;
    }
  }

  /** Another registrar read the same document. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WithdrawalConfirmed(@Nullable String reasons) implements Act {
    @Override
    public ActType kind() {
      return ActType.WITHDRAWAL_CONFIRMED;
    }
  }
}
