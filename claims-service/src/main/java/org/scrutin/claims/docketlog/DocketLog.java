package org.scrutin.claims.docketlog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.scrutin.platform.store.log.LogTables;
import org.scrutin.platform.store.log.TransparencyLog;
import org.scrutin.platform.store.sql.Sql;

/**
 * The docket's log, one for all elections. Whoever writes anything of the dispute locks it first.
 */
@Singleton
public class DocketLog extends TransparencyLog<Boolean> {
  private static final Boolean THE_ONLY = true;

  private final Sql sql;

  @Inject
  DocketLog(DataSource database) {
    super(database, new LogTables("docket_head", "single", "size", "docket_leaf", null));
    this.sql = new Sql(database);
  }

  /** As {@link #lock(Object)}. */
  public long lock() {
    return lock(THE_ONLY);
  }

  /** As {@link #nextVersion(Object, String, String)}. */
  public int nextVersion(String kind, String subject) {
    return nextVersion(THE_ONLY, kind, subject);
  }

  /** As {@link #append(Object, String, String, int, Object)}. */
  public long append(String kind, String subject, int version, Object body) {
    return append(THE_ONLY, kind, subject, version, body);
  }

  /**
   * How many characters each of these leaves commits to, by their places. One statement for all.
   */
  public Map<Long, Integer> lengths(Collection<Long> places) {
    Map<Long, Integer> lengths = new HashMap<>();
    sql.list(
        "select index, length(body) from docket_leaf where index = any(?)",
        row -> lengths.put(row.getLong(1), row.getInt(2)),
        (Object) places.toArray(Long[]::new));
    return lengths;
  }

  /** What leaves commit to, by their places: canonical JSON. One statement for all. */
  public Map<Long, String> bodies(Collection<Long> places) {
    Map<Long, String> bodies = new HashMap<>();
    sql.list(
        "select index, body from docket_leaf where index = any(?)",
        row -> bodies.put(row.getLong(1), row.getString(2)),
        (Object) places.toArray(Long[]::new));
    return bodies;
  }
}
