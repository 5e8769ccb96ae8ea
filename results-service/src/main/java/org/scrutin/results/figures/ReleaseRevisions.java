package org.scrutin.results.figures;

import java.util.List;
import java.util.OptionalLong;
import org.scrutin.results.election.definition.Election;

/** Which revision of a tally a release holds; releases are a later layer, which implements this. */
public interface ReleaseRevisions {
  /**
   * @param name of a published release
   * @return empty if there is no such release, or it does not hold this tally
   */
  OptionalLong revision(int electionId, int tallyId, String name);

  /** The published releases of an election, in the order in which they were published. */
  List<PublishedRelease> published(Election election);
}
