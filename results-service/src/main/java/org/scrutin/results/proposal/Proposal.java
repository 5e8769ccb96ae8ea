package org.scrutin.results.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Who proposed an act and who confirmed it: two persons, which the database demands as well. */
@Embeddable
public class Proposal {
  @Column(name = "proposed_by", updatable = false)
  String proposedBy;

  @Column(name = "proposed_at", updatable = false)
  OffsetDateTime proposedAt;

  @Column(name = "confirmed_by")
  @Nullable String confirmedBy;

  @Column(name = "confirmed_at")
  @Nullable OffsetDateTime confirmedAt;

  // Of Hibernate alone; the fields are never null once read.
  @SuppressWarnings({"NullAway.Init", "unused"})
  protected Proposal() {}

  private Proposal(String by, OffsetDateTime at) {
    this.proposedBy = by;
    this.proposedAt = at;
  }

  /**
   * A new one.
   *
   * @param by subject of the token
   */
  public static Proposal by(String by, OffsetDateTime at) {
    return new Proposal(by, at);
  }

  /**
   * The second person's word.
   *
   * @param newest whether no later proposal is about the same thing
   * @throws Refusal 409 if it is the first person's too, or if this is confirmed or superseded
   */
  public void confirm(String by, OffsetDateTime at, boolean newest) {
    switch (state(newest)) {
      case CONFIRMED ->
          throw new Refusal(ProblemType.PROPOSAL_CLOSED, "This proposal has been confirmed.");
      case SUPERSEDED ->
          throw new Refusal(
              ProblemType.PROPOSAL_CLOSED,
              "A later proposal has taken the place of this one; confirm that one, or propose"
                  + " anew.");
      case PROPOSED -> {
        if (by.equals(proposedBy)) {
          throw new Refusal(Problem.of(ProblemType.OWN_PROPOSAL));
        }
        this.confirmedBy = by;
        this.confirmedAt = at;
      }
    }
  }

  public ProposalState state(boolean newest) {
    if (confirmedBy != null) {
      return ProposalState.CONFIRMED;
    }
    return newest ? ProposalState.PROPOSED : ProposalState.SUPERSEDED;
  }

  public OffsetDateTime proposedAt() {
    return proposedAt;
  }

  public @Nullable OffsetDateTime confirmedAt() {
    return confirmedAt;
  }

  public String proposedBy() {
    return proposedBy;
  }

  /** Once it is confirmed. */
  public String confirmedBy() {
    return Objects.requireNonNull(confirmedBy);
  }
}
