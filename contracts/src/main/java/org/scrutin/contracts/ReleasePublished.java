package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A release was published: a named, signed set of revisions. Stream key: the election's code.
 *
 * @param stage preliminary, official or final
 * @param tallies the first one allocates the seats
 * @param units codes of the units that the release covers
 * @param logIndex place of the release in the election's log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleasePublished(
    String election,
    String name,
    String stage,
    List<TallyRevision> tallies,
    List<String> units,
    OffsetDateTime at,
    long logIndex) {

  public static final String TYPE = "org.scrutin.release.published.v1";

  /** A tally at one of its revisions. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TallyRevision(String tally, long revision) {}
}
