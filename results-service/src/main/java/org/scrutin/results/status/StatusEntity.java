package org.scrutin.results.status;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.results.sheets.StationStatus;

/** A status as it was proposed for a station; in force once it is confirmed. */
@Entity
@Table(name = "station_status")
class StatusEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "election_id", updatable = false)
  int electionId;

  @Column(name = "unit_id", updatable = false)
  int unitId;

  @Convert(converter = StationStatusConverter.class)
  @Column(updatable = false)
  StationStatus status;

  @Column(updatable = false)
  String reason;

  @Column(name = "legal_basis", updatable = false)
  String legalBasis;

  @Column(name = "into_id", updatable = false)
  @Nullable Integer intoId;

  @Embedded Proposal proposal;

  /** Of its leaf in the election's log. */
  @Column(name = "log_index")
  @Nullable Long logIndex;
}
