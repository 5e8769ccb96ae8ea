package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.ReleaseRevisions;

/** Which revision a published release holds. */
@ApplicationScoped
public class Releases implements ReleaseRevisions {
  private final Sql sql;

  @Inject
  Releases(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The revision of the tally in the published release of that name, if it holds the tally. */
  public OptionalLong revisionOf(Election election, String name, Tally tally) {
    return revision(election.id(), tally.id(), name);
  }

  @Override
  public OptionalLong revision(int electionId, int tallyId, String name) {
    return sql.one(
            """
            select t.revision from release r join release_tally t on t.release_id = r.id
            where r.election_id = ? and r.name = ? and t.tally_id = ? and r.published_at is not null
            """,
            row -> row.getLong(1),
            electionId,
            name,
            tallyId)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  static Refusal unknown(Election election, String name) {
    return new Refusal(
        ProblemType.UNKNOWN_RELEASE,
        "No release of "
            + election.code()
            + " that you may see has the name '"
            + Excerpt.of(name)
            + "'.");
  }
}
