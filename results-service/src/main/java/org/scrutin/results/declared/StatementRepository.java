package org.scrutin.results.declared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Statements of declared figures. */
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<StatementEntity, StatementEntity.Key> {
  /** Places in the tally's log before one, the last first. */
  List<Long> placesBefore(int tallyId, long index, int most) {
    return find(
            "select s.key.index from StatementEntity s"
                + " where s.key.tallyId = ?1 and s.key.index < ?2 order by s.key.index desc",
            tallyId,
            index)
        .range(0, most - 1)
        .project(Long.class)
        .list();
  }

  /** Days of announcements up to a revision, the newest first. */
  List<AnnouncementDay> days(int tallyId, long revision, int most) {
    return find(
            "select s.announcedAt, s.declaredBy from StatementEntity s"
                + " where s.key.tallyId = ?1 and s.key.index < ?2"
                + " group by s.announcedAt, s.declaredBy"
                + " order by s.announcedAt desc, s.declaredBy",
            tallyId,
            revision)
        .range(0, most - 1)
        .project(AnnouncementDay.class)
        .list();
  }

  /** The version that the tally's next statement has; only in a step, which holds the tally. */
  int nextVersion(int tallyId) {
    return 1 + Math.toIntExact(count("key.tallyId", tallyId));
  }
}
