package org.scrutin.results.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.lots.DrawMethod;
import org.scrutin.results.proposal.Proposal;

/** A draw as it was proposed; on record once it is confirmed. */
@Entity
@Table(name = "draw")
class DrawEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Integer id;

  @Column(name = "tally_id", updatable = false)
  int tallyId;

  @Column(name = "unit_id", updatable = false)
  int unitId;

  /** Number of the first seat. */
  @Column(updatable = false)
  int seat;

  @Column(updatable = false)
  int seats;

  /** Codes, in their order. */
  @Column(updatable = false)
  List<String> tied;

  /** Codes in the order of the seats. */
  @Column(updatable = false)
  List<String> winners;

  @Convert(converter = DrawMethodConverter.class)
  @Column(updatable = false)
  DrawMethod method;

  @Column(updatable = false)
  @Nullable String document;

  @Column(updatable = false)
  @Nullable String seed;

  /** Place in the log of the leaf that announced the seed's source. */
  @Column(updatable = false)
  @Nullable Long announcement;

  @Embedded Proposal proposal;

  /** Of its leaf in the tally's log. */
  @Nullable Long index;
}
