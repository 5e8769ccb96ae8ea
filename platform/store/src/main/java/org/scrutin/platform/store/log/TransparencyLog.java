package org.scrutin.platform.store.log;

import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/**
 * Logs of which each leaf is appended in the transaction that makes what is logged hold. Places are
 * gapless, because whoever appends holds the log's head until the end of the transaction. A service
 * has a bean for each kind of log.
 *
 * @param <K> what names a log
 */
public abstract class TransparencyLog<K> {
  private final Sql sql;
  private final String lock;
  private final String newest;
  private final String insert;
  private final String move;
  private final boolean keyed;

  protected TransparencyLog(DataSource database, LogTables tables) {
    this.sql = new Sql(database);
    this.keyed = tables.leavesKey() != null;
    // Not FOR UPDATE: a row that refers to the head holds it FOR KEY SHARE, and two writers that
    // had both inserted one would wait for each other.
    this.lock =
        "select %s from %s where %s = ? for no key update"
            .formatted(tables.size(), tables.head(), tables.headKey());
    this.newest =
        "select coalesce(max(version), 0) from %s where kind = ? and subject = ?%s"
            .formatted(tables.leaves(), keyed ? " and " + tables.leavesKey() + " = ?" : "");
    this.insert =
        "insert into %s (index, kind, subject, version, salt, leaf_hash, body%s) values (%s)"
            .formatted(
                tables.leaves(),
                keyed ? ", " + tables.leavesKey() : "",
                "?, ?, ?, ?, ?, ?, ?" + (keyed ? ", ?" : ""));
    this.move =
        "update %s set %s = ? where %s = ?"
            .formatted(tables.head(), tables.size(), tables.headKey());
  }

  /**
   * Waits for the log's other writers and keeps them out until this transaction ends.
   *
   * @return leaves of the log
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long lock(K log) {
    return sql.one(lock, row -> row.getLong(1), log).orElseThrow();
  }

  /** The version that the next leaf of this kind and subject must have; only under the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int nextVersion(K log, String kind, String subject) {
    return 1 + sql.one(newest, row -> row.getInt(1), parameters(log, kind, subject)).orElseThrow();
  }

  /**
   * Appends a leaf with a new salt.
   *
   * @param version of the subject within its kind, from 1
   * @param body what the leaf commits to; without a person's name
   * @return its place, from 0
   * @throws IllegalArgumentException if the body has no canonical JSON
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long append(K log, String kind, String subject, int version, Object body) {
    long index = lock(log);
    LoggedLeaf leaf = LoggedLeaf.of(kind, subject, version, body);
    sql.update(
        insert,
        parameters(
            log, index, kind, subject, version, leaf.salt(), leaf.hash(), leaf.canonicalBody()));
    sql.update(move, index + 1, log);
    return index;
  }

  private Object[] parameters(K log, Object... values) {
    List<Object> all = new ArrayList<>(List.of(values));
    if (keyed) {
      all.add(log);
    }
    return all.toArray();
  }
}
