package org.scrutin.results.figures.seats;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;

/**
 * A list with votes that misses a threshold.
 *
 * @param list position
 * @param votes that it has where the threshold looks
 * @param valid votes there, of which it needs a share
 * @param levelling whether it misses seats above the constituencies alone
 */
record KeptOut(int list, long votes, long valid, Threshold threshold, boolean levelling) {

  /**
   * Of the whole: by national thresholds.
   *
   * @param country all votes
   */
  static List<KeptOut> nationally(ElectionDefinition election, SeatRule.Votes country) {
    List<Threshold> levelling =
        election.allocation().tier() instanceof Tier.Levelled levelled
            ? levelled.thresholds()
            : List.of();
    return Stream.concat(
            in(election, election.allocation().thresholds(), Level.NATIONAL, country, false),
            in(election, levelling, Level.NATIONAL, country, true))
        .toList();
  }

  /**
   * Of one contest: by thresholds that look at its own votes.
   *
   * @param own its votes
   */
  static List<KeptOut> there(ElectionDefinition election, SeatRule.Votes own) {
    return in(election, election.allocation().thresholds(), Level.CONSTITUENCY, own, false)
        .toList();
  }

  private static Stream<KeptOut> in(
      ElectionDefinition election,
      List<Threshold> thresholds,
      Level level,
      SeatRule.Votes votes,
      boolean levelling) {
    return thresholds.stream()
        .filter(threshold -> threshold.level() == level)
        .flatMap(
            threshold ->
                IntStream.range(0, votes.votes().length)
                    .filter(list -> misses(election.lists().get(list), threshold, votes, list))
                    .mapToObj(
                        list ->
                            new KeptOut(
                                list, votes.votes()[list], votes.valid(), threshold, levelling)));
  }

  private static boolean misses(
      ElectionList list, Threshold threshold, SeatRule.Votes votes, int position) {
    return votes.votes()[position] > 0
        && threshold.appliesTo(list.kind(), list.parties())
        && !threshold.share().reachedBy(votes.votes()[position], votes.valid());
  }
}
