package org.scrutin.results.materiality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * What an admitted claim says. On what it was last assessed, and whether that failed, the queue
 * notes in the same row, so that only what has changed is written here.
 */
@Entity
@DynamicUpdate
@Table(name = "assessment_scope")
class AssessmentScopeEntity {
  @Id String claim;

  /** Code, as the tally's: neither needs to be known here. */
  String election;

  @Nullable String tally;

  /** Canonical JSON of the fact {@code claim.admitted}. */
  String scope;

  /** Version of that fact in the claim's stream. */
  long admission;

  /** Why no assessment follows: {@code withdrawn} or {@code decided}. */
  @Nullable String closed;

  @Column(name = "not_before")
  OffsetDateTime notBefore;

  /** Assessments that failed, one after the other. */
  int failures;

  /** The last one, for the operator. */
  @Nullable String failure;

  /** Since when no further one is tried. */
  @Column(name = "parked_since")
  @Nullable OffsetDateTime parkedSince;
}
