package org.scrutin.claims.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A copy of an election's definition. */
@Entity
@Table(name = "known_election")
class KnownElectionEntity {
  @Id String code;

  /** By language. */
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> name;

  LocalDate date;

  String timezone;

  boolean test;

  int seats;

  /** The fact's data as it was signed. */
  String definition;

  @Column(name = "log_index")
  long logIndex;

  @Column(name = "known_at")
  OffsetDateTime knownAt;
}
