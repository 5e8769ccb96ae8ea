package org.scrutin.results.election.amendment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.Proposal;

/** An amendment as it was proposed; it holds once it is confirmed. */
@Entity
@Table(name = "amendment")
class AmendmentEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "election_id", updatable = false)
  int electionId;

  @Column(updatable = false)
  String reason;

  /** {@code units.csv} as it was sent. */
  @Column(updatable = false)
  String file;

  @Embedded Proposal proposal;

  /** Of its leaf in the election's log. */
  @Column(name = "log_index")
  @Nullable Long logIndex;
}
