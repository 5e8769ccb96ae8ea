package org.scrutin.claims.docketlog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.scrutin.platform.store.log.LogTables;
import org.scrutin.platform.store.log.TransparencyLog;

/**
 * The docket's log, one for all elections. Whoever writes anything of the dispute locks it first.
 */
@Singleton
public class DocketLog extends TransparencyLog<Boolean> {
  private static final Boolean THE_ONLY = true;

  @Inject
  DocketLog(DataSource database) {
    super(database, new LogTables("docket_head", "single", "size", "docket_leaf", null));
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
}
