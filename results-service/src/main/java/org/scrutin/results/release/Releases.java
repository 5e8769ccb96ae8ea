package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.ReleaseRevisions;

/** Which revision a published release holds. */
@ApplicationScoped
public class Releases implements ReleaseRevisions {
  private final ReleaseRepository releases;

  @Inject
  Releases(ReleaseRepository releases) {
    this.releases = releases;
  }

  /** The revision of the tally in the published release of that name, if it holds the tally. */
  public OptionalLong revisionOf(Election election, String name, Tally tally) {
    return revision(election.id(), tally.id(), name);
  }

  @Override
  public OptionalLong revision(int electionId, int tallyId, String name) {
    return releases
        .revision(electionId, name, tallyId)
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
