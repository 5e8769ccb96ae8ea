package org.scrutin.results.election.definition;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A defined election, which is also the head of its log. */
@Entity
@Table(name = "election")
class ElectionEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(updatable = false)
  String code;

  /** Canonical JSON of {@code election.json}. */
  @Column(updatable = false)
  String definition;

  @Column(updatable = false)
  boolean test;

  /** Leaves of the log, which counts them itself under its lock. */
  @Column(name = "log_size", insertable = false, updatable = false)
  long logSize;

  int tiles;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  /** Codes of the lists: places in every array of votes. */
  @ElementCollection
  @CollectionTable(name = "election_list", joinColumns = @JoinColumn(name = "election_id"))
  @OrderColumn(name = "position", columnDefinition = "int2")
  @Column(name = "code")
  List<String> lists = new ArrayList<>();
}
