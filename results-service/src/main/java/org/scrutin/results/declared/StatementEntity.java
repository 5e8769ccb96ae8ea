package org.scrutin.results.declared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A statement of declared figures. What it says is in its leaf, its figures beside it. */
@Entity
@Immutable
@Table(name = "declared_statement")
class StatementEntity {
  @EmbeddedId Key key;

  @Column(name = "announced_at")
  LocalDate announcedAt;

  @Column(name = "declared_by")
  String declaredBy;

  String source;

  String stage;

  /**
   * @param index place in the tally's log
   */
  @Embeddable
  record Key(@Column(name = "tally_id") int tallyId, long index) {}
}
