package org.scrutin.results.election.definition;

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

/**
 * The log of an election: its definition, units, tallies and releases, each in the transaction that
 * makes it hold. Places are gapless, because whoever appends holds the election's row until the end
 * of the transaction.
 */
@ApplicationScoped
public class ElectionLog {
  private final Sql sql;

  @Inject
  ElectionLog(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Waits for the election's other writers and keeps them out until this transaction ends.
   *
   * @return leaves of the log
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long lock(int electionId) {
    // Not FOR UPDATE: a row that refers to the election holds it FOR KEY SHARE, and two writers
    // that
    // had both inserted one would wait for each other.
    return sql.one(
            "select log_size from election where id = ? for no key update",
            row -> row.getLong(1),
            electionId)
        .orElseThrow();
  }

  /** The version that the next leaf of this kind and subject must have; only under the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int nextVersion(int electionId, String kind, String subject) {
    return sql.one(
            """
            select coalesce(max(version), 0) + 1 from election_leaf
            where election_id = ? and kind = ? and subject = ?
            """,
            row -> row.getInt(1),
            electionId,
            kind,
            subject)
        .orElseThrow();
  }

  /**
   * Appends a leaf with a new salt.
   *
   * @param version of the subject within its kind, from 1
   * @param body what the leaf commits to
   * @return its place, from 0
   * @throws IllegalArgumentException if the body has no canonical JSON
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long append(int electionId, String kind, String subject, int version, Object body) {
    long index = lock(electionId);
    String canonical = CanonicalJson.of(body);
    byte[] salt = Salts.next();
    byte[] commitment = Commitment.of(salt, canonical.getBytes(StandardCharsets.UTF_8));
    sql.update(
        """
        insert into election_leaf (election_id, index, kind, subject, version, body, salt, leaf_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        electionId,
        index,
        kind,
        subject,
        version,
        canonical,
        salt,
        new Leaf(kind, subject, version, commitment).hash());
    sql.update("update election set log_size = ? where id = ?", index + 1, electionId);
    return index;
  }
}
