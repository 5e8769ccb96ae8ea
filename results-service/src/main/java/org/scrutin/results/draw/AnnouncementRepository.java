package org.scrutin.results.draw;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.scrutin.results.count.OpenLots;

/** Stored announcements of seeds. */
@ApplicationScoped
class AnnouncementRepository
    implements PanacheRepositoryBase<AnnouncementEntity, AnnouncementEntity.Key> {

  /** The newest for lots of a unit. */
  Optional<AnnouncementEntity> newest(int tallyId, int unitId, OpenLots lots) {
    return list(
            """
            key.tallyId = ?1 and unitId = ?2 and seat = ?3 and seats = ?4 order by key.index desc
            """,
            tallyId,
            unitId,
            lots.seat(),
            lots.seats())
        .stream()
        .filter(one -> one.tied.equals(lots.tied()))
        .findFirst();
  }

  int count(int tallyId, int unitId) {
    return Math.toIntExact(count("key.tallyId = ?1 and unitId = ?2", tallyId, unitId));
  }

  /**
   * Newest first.
   *
   * @param before place in the log above those that are listed
   */
  List<AnnouncementEntity> history(int tallyId, int unitId, long before, int most) {
    return find(
            "key.tallyId = ?1 and unitId = ?2 and key.index < ?3 order by key.index desc",
            tallyId,
            unitId,
            before)
        .range(0, most - 1)
        .list();
  }
}
