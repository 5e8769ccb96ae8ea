package org.scrutin.claims.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;

/** The published tallies and the releases that are known. */
@ApplicationScoped
public class KnownTallies {
  private static final String PUT =
      """
      insert into known_tally
        (election, code, source_kind, source_name, source_list, published, revision)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (election, code) do update
        set source_kind = excluded.source_kind, source_name = excluded.source_name,
            source_list = excluded.source_list, published = excluded.published,
            revision = excluded.revision
        where known_tally.revision <= excluded.revision
      """;
  private static final String AUTHORITY =
      """
      select code, source_name, revision from known_tally
      where election = ? and source_kind = 'authority' and published order by code limit 1
      """;

  private final Sql sql;

  @Inject
  KnownTallies(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * A tally as it is known.
   *
   * @param source whose it is
   */
  public record KnownTally(String code, String source, long revision) {}

  public Optional<KnownTally> find(String election, String code) {
    return sql.one(
        """
        select code, source_name, revision from known_tally
        where election = ? and code = ? and published
        """,
        row -> new KnownTally(row.getString(1), row.getString(2), row.getLong(3)),
        election,
        code);
  }

  /** The tally of the body that counts. */
  public Optional<KnownTally> authority(String election) {
    return sql.one(
        AUTHORITY,
        row -> new KnownTally(row.getString(1), row.getString(2), row.getLong(3)),
        election);
  }

  public boolean released(String election, String release, String tally) {
    return sql.one(
            """
            select true from known_release where election = ? and name = ?
              and tallies @> jsonb_build_array(jsonb_build_object('tally', ?::text))
            """,
            row -> row.getBoolean(1),
            election,
            release,
            tally)
        .isPresent();
  }

  void put(TallyAdvanced tally) {
    sql.update(
        PUT,
        tally.election(),
        tally.tally(),
        tally.source().kind(),
        tally.source().name(),
        tally.source().list(),
        tally.published(),
        tally.revision());
  }

  void put(ReleasePublished release) {
    sql.update(
        """
        insert into known_release (election, name, stage, at, tallies, log_index)
        values (?, ?, ?, ?, ?::jsonb, ?) on conflict (election, name) do nothing
        """,
        release.election(),
        release.name(),
        release.stage(),
        release.at(),
        CanonicalJson.of(release.tallies()),
        release.logIndex());
  }
}
