package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.corrections.CorrectionAnswer;
import org.scrutin.results.corrections.CorrectionsReader;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.Moment;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.seats.SeatsReader;
import org.scrutin.results.release.ReleaseEntity.TallyRevision;

/** What changed between two releases in the tally that allocates the seats. */
@ApplicationScoped
class ReleaseDiff {
  private final Releases releases;
  private final Tallies tallies;
  private final CorrectionsReader corrections;
  private final SeatsReader seats;

  @Inject
  ReleaseDiff(
      Releases releases, Tallies tallies, CorrectionsReader corrections, SeatsReader seats) {
    this.releases = releases;
    this.tallies = tallies;
    this.corrections = corrections;
    this.seats = seats;
  }

  /**
   * A page of what changed.
   *
   * @param items stations that the earlier release held and whose figures are others in the later
   *     one, the newest change first
   * @param seats of the whole in both
   * @param test true of a rehearsal; else absent
   */
  record DiffAnswer(List<CorrectionAnswer> items, SeatsOfBoth seats, @Nullable Boolean test) {}

  /**
   * Seats of the whole by list code; absent where nothing gave any.
   *
   * @param before of the earlier release
   * @param after of the later one
   */
  record SeatsOfBoth(@Nullable Map<String, Integer> before, @Nullable Map<String, Integer> after) {}

  /**
   * @throws Refusal 422 if the two releases allocate by different tallies, or the first one is of a
   *     later revision
   */
  Page<CorrectionAnswer> items(
      Election election, ReleaseEntity from, ReleaseEntity to, PageRequest page) {
    TallyRevision left = from.tallies.getFirst();
    TallyRevision right = to.tallies.getFirst();
    if (left.tallyId() != right.tallyId()) {
      throw new Refusal(
          ProblemType.RELEASES_NOT_COMPARABLE,
          "The first tallies of the two releases, which allocate the seats, differ."
              + " Name two releases that begin with the same tally.");
    }
    if (left.revision() > right.revision()) {
      throw new Refusal(
          ProblemType.RELEASES_NOT_COMPARABLE,
          "The release '%s' is of a later revision than '%s'. Name the earlier one first."
              .formatted(from.name, to.name));
    }
    return corrections.between(
        election, tally(election, from), releases.of(election, from), right.revision(), page);
  }

  SeatsOfBoth seats(Election election, ReleaseEntity from, ReleaseEntity to) {
    Tally tally = tally(election, from);
    return new SeatsOfBoth(seats(election, tally, from), seats(election, tally, to));
  }

  private @Nullable Map<String, Integer> seats(
      Election election, Tally tally, ReleaseEntity release) {
    Moment moment = Moment.at(release.tallies.getFirst().revision());
    return seats.whole(new TallyQuery(election, tally, moment)).seats();
  }

  private Tally tally(Election election, ReleaseEntity release) {
    return tallies.require(election, release.content().allocating());
  }
}
