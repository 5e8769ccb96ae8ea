package org.scrutin.results.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.Proposal;

/** The retraction of a release as it was proposed; it holds once it is confirmed. */
@Entity
@Table(name = "release_retraction")
class RetractionEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "release_id", updatable = false)
  ReleaseEntity release;

  @Column(updatable = false)
  String reason;

  @Embedded Proposal proposal;

  /** Of its leaf in the election's log. */
  @Column(name = "log_index")
  @Nullable Long logIndex;
}
