package org.scrutin.results.election.tally;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A tally, which is also the head of its log. */
@Entity
@Table(name = "tally")
class TallyEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "election_id", updatable = false)
  int electionId;

  @Column(updatable = false)
  String code;

  @Column(name = "source_kind", updatable = false)
  Source.Kind sourceKind;

  @Column(name = "source_name", updatable = false)
  String sourceName;

  /** By language. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "source_names", updatable = false)
  Map<String, String> sourceNames;

  @Column(name = "source_list", updatable = false)
  @Nullable String sourceList;

  @Column(updatable = false)
  String owner;

  boolean published;

  /** Leaves of the log; count steps move it under their lock. */
  @Column(insertable = false, updatable = false)
  long revision;
}
