package org.scrutin.results.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.AnnouncementDay;
import org.scrutin.results.election.ElectionAnswer;
import org.scrutin.results.election.tally.TallyAnswer;
import org.scrutin.results.election.units.UnitAnswer;
import org.scrutin.results.figures.results.ResultsAnswer;
import org.scrutin.results.figures.seats.SeatsAnswer;
import org.scrutin.results.findings.FindingAnswer;
import org.scrutin.results.missing.MissingSheet;

/**
 * An election with what each tally says of the whole.
 *
 * @param asOf the day by whose end this was known
 * @param constituencies by code, up to 3,000
 * @param tallies that the caller may see, by code
 */
record SummaryAnswer(
    ElectionAnswer election,
    @Nullable LocalDate asOf,
    List<UnitAnswer> constituencies,
    List<TallySummary> tallies) {

  /**
   * What one tally says.
   *
   * @param results without children; absent while the election has no units
   * @param missing expected sheets that are not counted, up to 20: those that a check holds back
   *     first, then those of stations with a status, then those that are awaited
   * @param findings what checks found in the newest sheets, the first 20 in the order of the log
   * @param announcements days on which figures were announced, the newest first, up to 100
   */
  record TallySummary(
      TallyAnswer tally,
      @Nullable ResultsAnswer results,
      SeatsAnswer seats,
      List<MissingSheet> missing,
      List<FindingAnswer> findings,
      List<AnnouncementDay> announcements) {}
}
