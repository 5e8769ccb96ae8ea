package org.scrutin.claims.docketlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;
import org.scrutin.platform.store.log.Salts;
import org.scrutin.platform.store.sql.Sql;

/** Appends to the docket's log, in the transaction that makes what is logged hold. */
@ApplicationScoped
public class DocketLog {
  private final Sql sql;

  @Inject
  DocketLog(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Waits for the log's other writers and keeps them out until this transaction ends. Whoever
   * writes anything of the dispute does this first.
   *
   * @return leaves of the log
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long lock() {
    return sql.one("select size from docket_head for no key update", row -> row.getLong(1))
        .orElseThrow();
  }

  /** The version that the next leaf of this kind and subject must have; only under the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int nextVersion(String kind, String subject) {
    return sql.one(
            """
            select coalesce(max(version), 0) + 1 from docket_leaf where kind = ? and subject = ?
            """,
            row -> row.getInt(1),
            kind,
            subject)
        .orElseThrow();
  }

  /**
   * Appends a leaf with a new salt.
   *
   * @param body what the leaf commits to; without a person's name
   * @return its place, from 0
   * @throws IllegalArgumentException if the body has no canonical JSON
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long append(String kind, String subject, int version, Object body) {
    long index = lock();
    String canonical = CanonicalJson.of(body);
    byte[] salt = Salts.next();
    byte[] commitment = Commitment.of(salt, canonical.getBytes(StandardCharsets.UTF_8));
    sql.update(
        """
        insert into docket_leaf (index, kind, subject, version, salt, leaf_hash, body)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        index,
        kind,
        subject,
        version,
        salt,
        new Leaf(kind, subject, version, commitment).hash(),
        canonical);
    sql.update("update docket_head set size = ?", index + 1);
    return index;
  }
}
