package org.scrutin.results.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A divisor method run seat by seat. All lists with the greatest quotient are served together: as
 * long as there are seats for each of them their order changes nothing, so that a tie matters only
 * where the seats run out.
 */
final class GreatestQuotients {
  private final Contest contest;
  private final DivisorMethod method;
  private final int[] seats;
  private final List<Award> awards;

  GreatestQuotients(Contest contest, DivisorMethod method) {
    this.contest = contest;
    this.method = method;
    this.seats = new int[contest.votes().length];
    this.awards = new ArrayList<>(contest.seats());
  }

  /** Needs a list that competes. */
  Outcome run() {
    while (awards.size() < contest.seats()) {
      List<Integer> greatest = greatest();
      int left = contest.seats() - awards.size();
      if (greatest.size() <= left) {
        greatest.forEach(this::award);
      } else {
        return last(greatest, left);
      }
    }
    return new Outcome.Settled(seats, List.copyOf(awards));
  }

  /** Fewer seats than lists with the same quotient: the tie rule, then lots. */
  private Outcome last(List<Integer> tied, int left) {
    Comparator<Integer> order = preference();
    List<Integer> ranked = tied.stream().sorted(order).toList();
    int boundary = ranked.get(left);
    List<Integer> preferred =
        ranked.stream().filter(list -> order.compare(list, boundary) < 0).toList();
    List<Integer> even =
        ranked.stream().filter(list -> order.compare(list, boundary) == 0).sorted().toList();
    preferred.forEach(this::award);
    if (preferred.size() == left) {
      return new Outcome.Settled(seats, List.copyOf(awards));
    }
    Lots lots = new Lots(awards.size() + 1, left - preferred.size(), even);
    return new Outcome.LotsRequired(seats, List.copyOf(awards), lots);
  }

  private Comparator<Integer> preference() {
    Comparator<Integer> byVotes = Comparator.comparingLong(list -> contest.votes()[list]);
    return switch (contest.ties()) {
      case LOTS -> (_, _) -> 0;
      case MOST_VOTES -> byVotes.reversed();
      case FEWEST_VOTES -> byVotes;
    };
  }

  private List<Integer> greatest() {
    List<Integer> greatest = new ArrayList<>();
    for (int list = 0; list < seats.length; list++) {
      if (contest.competes(list)) {
        int order = greatest.isEmpty() ? 0 : compareQuotients(list, greatest.getFirst());
        if (order > 0) {
          greatest.clear();
        }
        if (order >= 0) {
          greatest.add(list);
        }
      }
    }
    return greatest;
  }

  private int compareQuotients(int a, int b) {
    return Exact.compareProducts(
        contest.votes()[a], nextDivisor(b), contest.votes()[b], nextDivisor(a));
  }

  private long nextDivisor(int list) {
    return method.divisor(seats[list] + 1);
  }

  private void award(int list) {
    long divisor = nextDivisor(list);
    seats[list]++;
    awards.add(new Award(awards.size() + 1, list, contest.votes()[list], divisor));
  }
}
