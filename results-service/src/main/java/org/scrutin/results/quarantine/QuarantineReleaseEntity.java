package org.scrutin.results.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.Proposal;

/** A release of a quarantined sheet as it was proposed. */
@Entity
@Table(name = "quarantine_release")
class QuarantineReleaseEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "tally_id", updatable = false)
  int tallyId;

  @Column(name = "unit_id", updatable = false)
  int unitId;

  @Column(updatable = false)
  int version;

  @Column(updatable = false)
  String reason;

  @Embedded Proposal proposal;

  /** Reason of the second person. */
  @Nullable String confirmation;

  /** Of its leaf in the tally's log. */
  @Nullable Long index;
}
