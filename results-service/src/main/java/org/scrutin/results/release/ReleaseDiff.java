package org.scrutin.results.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.figures.TotalsDifferences;
import org.scrutin.results.release.ReleaseEntity.TallyRevision;
import org.scrutin.results.sheets.Figure;

/** What changed in the allocating tally's totals between two releases, by unit. */
@ApplicationScoped
class ReleaseDiff {
  private final TotalsDifferences totals;

  @Inject
  ReleaseDiff(TotalsDifferences totals) {
    this.totals = totals;
  }

  /**
   * A unit above stations whose totals differ.
   *
   * @param counted how many more stations are counted in the later release; fewer are negative
   * @param figures by how much each figure differs; those that do not are absent
   * @param votes by list, likewise
   * @param test true of a rehearsal; else absent
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Difference(
      String unit,
      int counted,
      Map<String, Long> figures,
      Map<String, Long> votes,
      @Nullable Boolean test) {}

  /**
   * Differences in the order of the units' codes, one more than the limit if more follow.
   *
   * @throws Refusal 422 if the two releases allocate by different tallies
   */
  List<Difference> between(
      Election election, ReleaseEntity from, ReleaseEntity to, PageRequest page) {
    TallyRevision left = from.tallies.getFirst();
    TallyRevision right = to.tallies.getFirst();
    if (left.tallyId() != right.tallyId()) {
      throw new Refusal(
          ProblemType.RELEASES_NOT_COMPARABLE,
          "The first tallies of the two releases, which allocate the seats, differ."
              + " Name two releases that begin with the same tally.");
    }
    List<ElectionList> lists = election.definition().lists();
    return totals.between(left.tallyId(), left.revision(), right.revision(), page).stream()
        .map(row -> difference(row, lists, election.definition().testMark()))
        .toList();
  }

  private static Difference difference(
      TotalsDifferences.Row row, List<ElectionList> lists, @Nullable Boolean test) {
    long[] before = sums(row.before(), lists.size());
    long[] now = sums(row.after(), lists.size());
    Map<String, Long> figures = new LinkedHashMap<>();
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int i = 0; i < now.length; i++) {
      long difference = now[i] - before[i];
      if (difference != 0 && i < Figure.COUNT) {
        figures.put(Figure.values()[i].code(), difference);
      } else if (difference != 0) {
        votes.put(lists.get(i - Figure.COUNT).code(), difference);
      }
    }
    return new Difference(row.unit(), row.counted(), figures, votes, test);
  }

  /** A unit that had no totals yet had nothing of anything. */
  private static long[] sums(long @Nullable [] stored, int lists) {
    return stored == null ? new long[Figure.COUNT + lists] : stored;
  }
}
