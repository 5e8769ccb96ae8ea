package org.scrutin.results.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A seed's source as it was announced for lots. */
@Entity
@Immutable
@Table(name = "draw_announcement")
class AnnouncementEntity {
  @EmbeddedId Key key;

  @Column(name = "unit_id")
  int unitId;

  /** Number of the first seat. */
  int seat;

  int seats;

  /** Codes, in their order. */
  List<String> tied;

  String source;

  /** When the seed is known. */
  OffsetDateTime at;

  @Column(name = "announced_by")
  String announcedBy;

  @Column(name = "announced_at")
  OffsetDateTime announcedAt;

  /**
   * @param index place in the tally's log
   */
  @Embeddable
  record Key(@Column(name = "tally_id") int tallyId, long index) {}
}
