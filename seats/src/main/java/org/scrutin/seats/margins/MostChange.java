package org.scrutin.seats.margins;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.DivisorMethod;

/**
 * How many seats of a contest could go elsewhere, all that is alleged of its votes taken together:
 * the greatest half of the sum of |s' - s|. A seat vector is right iff a quotient parts its last
 * seats from its next ones; for a range of quotients, {@link SeatProgramme} finds whether any
 * vector that moves so many seats can be had, and ranges are divided until one is found or none is
 * left. Never below the truth.
 *
 * @param seats at most
 * @param exact whether {@code witness} moves so many; else fewer may be the most
 * @param witness votes that do, if need be by lots; null where none were found
 */
public record MostChange(int seats, boolean exact, @Nullable Witness witness) {
  private static final int MOST_RANGES = 1_000;

  /** Of these so many after the first of which nothing is known. */
  private static final int MORE_RANGES = 60;

  /** Of a wider range, as a part of its lower end, too much would be allowed to look at it. */
  private static final long NARROW = 32;

  // Of divisors with fractions the second is less than four times the first.
  private static final long SCALE = 4;

  /**
   * Of a contest.
   *
   * @param has its seats, by position; where lots decide, those that are certain
   * @throws IllegalArgumentException if there are no signposts, see {@link Unavailable#ofTargets}
   * @throws TooManyCases if that takes more work than is done for an answer
   */
  public static MostChange of(Race race, int[] has, VotesAffected affected) {
    Search search = new Search(race, has, affected);
    int all = affected.any() ? IntStream.of(has).sum() : 0;
    // Whoever can move so many can move one fewer: on the way seats change hands one by one.
    int seats =
        (int) Halving.least(0, all, few -> few == all || search.moving((int) few + 1) == null);
    MostChange most = seats == 0 ? null : search.moving(seats);
    return most == null ? new MostChange(0, true, new Recount(race).witness(0)) : most;
  }

  /**
   * The fewest seats of one list, or the most.
   *
   * @param side AT_MOST: the fewest; AT_LEAST: the most
   */
  public static int extreme(
      Race race, int[] has, VotesAffected affected, int list, TargetSide side) {
    int step = side == TargetSide.AT_LEAST ? 1 : -1;
    int seats = has[list];
    Search search = new Search(race, has, affected);
    while (seats + step >= 0
        && seats + step <= race.seatsToGive()
        && search.bringing(list, seats + step, side) != null) {
      seats += step;
    }
    return seats;
  }

  /** Looks for a vector over ranges of quotients. */
  private static final class Search {
    private final Race race;
    private final VotesAffected affected;
    private final SeatProgramme programme;
    private int ranges;

    Search(Race race, int[] has, VotesAffected affected) {
      race.signposts();
      this.race = race;
      this.affected = affected;
      this.programme = new SeatProgramme(race, has, affected);
    }

    @Nullable MostChange moving(int seats) {
      return find(seats, OptionalInt.empty(), 0, TargetSide.AT_LEAST);
    }

    @Nullable MostChange bringing(int list, int seats, TargetSide side) {
      return find(0, OptionalInt.of(list), seats, side);
    }

    private @Nullable MostChange find(int moved, OptionalInt list, int seats, TargetSide side) {
      ranges = 0;
      SeatProgramme.Wanted wanted = new SeatProgramme.Wanted(moved, list, seats, side);
      long ballots = race.ballots() + affected.added() + 1;
      // Below the last seat of whoever has one ballot, and above the first of whoever has all.
      int finest = race.seatsToGive() + 2;
      MostChange found = find(wanted, finest, 0, SCALE * finest * ballots);
      // First seats that come before every second one are told apart by first ones alone.
      if (found == null && !(race.signposts() instanceof DivisorMethod)) {
        found = find(wanted, 1, 0, ballots + 1);
      }
      boolean lost = list.isEmpty() || side == TargetSide.AT_MOST;
      if (!lost || (found != null && found.exact()) || !programme.couldBeNobody()) {
        return found;
      }
      Witness nobody = programme.nobody();
      return new MostChange(moved, nobody != null, nobody);
    }

    /** A vector with a quotient between two, these left out; null if there is none. */
    private @Nullable MostChange find(SeatProgramme.Wanted wanted, int seat, long low, long high) {
      if (!programme.addsUp(bar(low, seat), bar(high, seat))) {
        return null;
      }
      if (high - low <= Math.max(1, low / NARROW)) {
        int[] vector = programme.vector(bar(low, seat), bar(high, seat), wanted);
        if (vector == null) {
          return null;
        }
        Witness witness = programme.witness(vector);
        if (witness != null || high - low <= 1) {
          ranges = Math.max(ranges, MOST_RANGES - MORE_RANGES);
          return new MostChange(wanted.moved(), witness != null, witness);
        }
      }
      if (++ranges > MOST_RANGES) {
        return new MostChange(wanted.moved(), false, null);
      }
      long middle = low + (high - low) / 2;
      MostChange found = better(at(wanted, seat, middle), find(wanted, seat, low, middle));
      return found != null && found.exact()
          ? found
          : better(found, find(wanted, seat, middle, high));
    }

    private @Nullable MostChange at(SeatProgramme.Wanted wanted, int seat, long votes) {
      Quotient bar = bar(votes, seat);
      int[] vector = programme.addsUp(bar, bar) ? programme.vector(bar, bar, wanted) : null;
      if (vector == null) {
        return null;
      }
      Witness witness = programme.witness(vector);
      return new MostChange(wanted.moved(), witness != null, witness);
    }

    private static @Nullable MostChange better(
        @Nullable MostChange one, @Nullable MostChange other) {
      return one == null || (other != null && other.exact()) ? other : one;
    }

    private Quotient bar(long votes, int seat) {
      return new Quotient(race.signposts(), votes, seat);
    }
  }
}
