package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives seats to some of several tied lists: by the tie rule, then by the draws on record. */
final class Drawing {
  private final Ties ties;
  private final long[] votes;
  private final Draws draws;

  /**
   * @param votes by list position
   */
  Drawing(Ties ties, long[] votes, Draws draws) {
    this.ties = ties;
    this.votes = votes;
    this.draws = draws;
  }

  /**
   * What became of a tie.
   *
   * @param winners certain ones, ascending
   * @param open lots that are still to be drawn, for the seats after the winners'
   */
  record Result(List<Integer> winners, @Nullable Lots open) {}

  /**
   * @param tied ascending, more than there are seats
   * @param numbers the number of the i-th of these seats, i from 1
   */
  Result give(List<Integer> tied, int seats, IntUnaryOperator numbers) {
    Comparator<Integer> order = preference();
    List<Integer> ranked = new ArrayList<>(tied);
    ranked.sort(order);
    int boundary = ranked.get(seats);
    List<Integer> winners = new ArrayList<>();
    List<Integer> even = new ArrayList<>();
    for (int list : tied) {
      int place = order.compare(list, boundary);
      if (place < 0) {
        winners.add(list);
      } else if (place == 0) {
        even.add(list);
      }
    }
    int left = seats - winners.size();
    if (left == 0) {
      return new Result(winners, null);
    }
    Lots lots = new Lots(numbers.applyAsInt(winners.size() + 1), left, even);
    List<Integer> drawn = draws.winners(lots);
    if (drawn == null) {
      return new Result(winners, lots);
    }
    winners.addAll(drawn.stream().sorted().toList());
    return new Result(winners, null);
  }

  private Comparator<Integer> preference() {
    Comparator<Integer> byVotes = Comparator.comparingLong(list -> votes[list]);
    return switch (ties) {
      case LOTS -> (_, _) -> 0;
      case MOST_VOTES -> byVotes.reversed();
      case FEWEST_VOTES -> byVotes;
    };
  }
}
