package org.scrutin.results.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.figures.TallyQuery;

/**
 * Which summary is wanted, and of what state of each tally.
 *
 * @param asOf the day by whose end it was known; null for now or a release
 * @param tallies that the caller may see, by code
 */
record Summary(Election election, @Nullable LocalDate asOf, List<TallyQuery> tallies) {

  /** Whether everyone may see it. */
  boolean everyone() {
    return tallies.stream().allMatch(query -> query.tally().access().everyone());
  }

  /** What decides its bytes. */
  String determinants() {
    return tallies.stream()
        .map(
            query ->
                query.determinants()
                    + "|"
                    + query.moment().declared()
                    + "|"
                    // The tally is shown with its newest revision, whatever was known when.
                    + query.tally().revision()
                    + "|"
                    + query.tally().published())
        .collect(
            Collectors.joining(
                "\n",
                election.code()
                    + "|"
                    + election.logSize()
                    + "|"
                    + election.tiles()
                    + "|"
                    + asOf
                    + "\n",
                "\n"));
  }
}
