package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;

/** Writes down who got which seat by what, and how the contest ended. */
final class Ledger {
  private final Contest contest;
  private final Drawing drawing;
  private final IntUnaryOperator numbers;
  private final int[] seats;
  private final Award[] awards;
  private int given;

  /**
   * @param numbers the number that the i-th seat of this contest has, i from 1
   */
  Ledger(Contest contest, Draws draws, IntUnaryOperator numbers) {
    this.contest = contest;
    this.numbers = numbers;
    this.drawing = new Drawing(contest.ties(), contest.votes(), draws);
    this.seats = new int[contest.votes().length];
    this.awards = new Award[contest.seats()];
  }

  int[] seats() {
    return seats;
  }

  /** Seats that nobody has got so far. */
  int left() {
    return contest.seats() - given;
  }

  void give(int list, AwardedBy by) {
    seats[list]++;
    write(new Award(next(), list, by, contest.votes()[list], seats[list]));
  }

  /** Gives a seat for a remainder, which the entry shows in the place of votes and seat. */
  void give(int list, Remainders remainders) {
    seats[list]++;
    int denominator = Math.toIntExact(remainders.quota().denominator());
    write(new Award(next(), list, AwardedBy.REMAINDER, remainders.rest()[list], denominator));
  }

  /** Gives a seat to each list in turn; where the last of them tie with others, to some of them. */
  Outcome end(Served served, IntConsumer give) {
    if (served.waiting().isEmpty()) {
      give(served, served.count(), give);
      return end();
    }
    give(served, served.untied(), give);
    return end(served.tied(), served.last(), give);
  }

  /** Gives a seat to each of the first lists. */
  static void give(Served served, int first, IntConsumer give) {
    for (int at = 0; at < first; at++) {
      give.accept(served.lists()[at]);
    }
  }

  /**
   * Gives the last seats to lists with equal claims.
   *
   * @param tied ascending
   * @param last seats for them; with as many as lists each gets one
   */
  Outcome end(List<Integer> tied, int last, IntConsumer give) {
    if (last == tied.size()) {
      tied.forEach(give::accept);
      return end();
    }
    Drawing.Result result = drawing.give(tied, last, place -> numbers.applyAsInt(given + place));
    result.winners().forEach(give::accept);
    Lots open = result.open();
    return open == null ? end() : new Outcome.LotsRequired(seats, awards(), open);
  }

  private void write(Award award) {
    awards[given++] = award;
  }

  private List<Award> awards() {
    return Collections.unmodifiableList(
        Arrays.asList(left() == 0 ? awards : Arrays.copyOf(awards, given)));
  }

  private int next() {
    return numbers.applyAsInt(given + 1);
  }

  /** Seats that are left stay unassigned. */
  Outcome end() {
    if (left() == 0) {
      return new Outcome.Settled(seats, awards());
    }
    boolean exhausted = true;
    for (int list : contest.competing()) {
      exhausted &= seats[list] >= contest.candidates()[list];
    }
    UnassignedReason reason =
        exhausted ? UnassignedReason.LISTS_EXHAUSTED : UnassignedReason.REMAINDERS_SPENT;
    return new Outcome.Unassigned(seats, awards(), left(), reason);
  }
}
