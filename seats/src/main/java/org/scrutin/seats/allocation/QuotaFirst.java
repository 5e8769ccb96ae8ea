package org.scrutin.seats.allocation;

import java.util.List;
import org.scrutin.seats.method.Figure;
import org.scrutin.seats.method.Quota;

/**
 * D'Hondt in the words of laws that give full quotas first and the other seats to the highest
 * averages, as Cambodia's. The seats are the same: votes / n is at least the quota votes / seats
 * exactly where the list has n full quotas, and at most all seats are won so.
 *
 * @param quota valid votes of the lists that take part per seat
 * @param full full quotas of each list, by position
 * @param byAverage the other seats, in order
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record QuotaFirst(Figure quota, long[] full, List<Award> byAverage) {
  public QuotaFirst {
    byAverage = List.copyOf(byAverage);
  }

  /**
   * The same allocation in other words.
   *
   * @param contest by D'Hondt, in which somebody has votes
   */
  public static QuotaFirst of(Contest contest, Outcome outcome) {
    long votes = contest.votesCompeting();
    Remainders parts = Remainders.of(contest, Quota.HARE.of(votes, contest.seats()));
    return new QuotaFirst(
        Figure.of(votes, contest.seats()),
        parts.full(),
        outcome.awards().stream()
            .filter(award -> award.divisor() > parts.full()[award.list()])
            .toList());
  }
}
