package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Margin.Kind;

/**
 * What ballots that are still out could do to the seats of a contest. Of at most so many, each may
 * turn out to be for any list that can be voted for, or for none: the fewest and the most seats
 * that every list can have over all these ways, lots against it and with it. Exact where {@link
 * Reach} is, thresholds of the contest included, because no way hurts a list more than one in which
 * it gets none of them. Where something outside may keep a list out ({@link
 * Admission#mayBeKeptOut}), these are bounds: it may have nothing, and the others are asked for
 * with it and without it.
 *
 * @param fewest seats that a list has whatever comes, by its position: they are safe
 * @param most seats that it can have
 * @param could what the fewest ballots would do, for every seat of a list that is not safe
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Outstanding(int[] fewest, int[] most, List<Loss> could) {
  public Outstanding {
    could = List.copyOf(could);
  }

  /**
   * A seat that a list holds and could lose.
   *
   * @param from position of the list
   * @param to position of the list that would have more; null where nobody would
   * @param left seats that it would be left with
   * @param witness votes with which that is so, by the fewest ballots; if need be by lots
   */
  public record Loss(int from, @Nullable Integer to, int left, Witness witness) {}

  /**
   * Of a contest.
   *
   * @param race votes that are certain: those of a sheet that may be read otherwise are not among
   *     them, its ballots are among those that are out
   * @param has seats by position, as they are shown now
   * @param ballots how many are out at most, 0 or greater
   * @throws IllegalArgumentException if there are no signposts, see {@link Unavailable#ofTargets}
   */
  public static Outstanding of(Race race, int[] has, long ballots) {
    int lists = race.votes().length;
    int[] fewest = new int[lists];
    int[] most = new int[lists];
    List<Loss> could = new ArrayList<>();
    for (int list = 0; list < lists; list++) {
      Reach down = new Reach(race, list, Kind.ADDED, Verdict.TIE, TargetSide.AT_MOST);
      Race best = race.with(race.admission().atBestFor(list));
      Reach up = new Reach(best, list, Kind.ADDED, Verdict.TIE, TargetSide.AT_LEAST);
      int all = race.seatsToGive();
      int inside = (int) Halving.least(0, all, seats -> down.within((int) seats, ballots));
      most[list] = (int) Halving.least(0, all, seats -> !up.within((int) seats + 1, ballots));
      fewest[list] = race.admission().mayBeKeptOut().get(list) ? 0 : inside;
      for (int left = has[list] - 1; left >= inside; left--) {
        could.add(loss(down, list, left, has));
      }
    }
    return new Outstanding(fewest, most, could);
  }

  /** Seats that no list has for certain. */
  public int open(int seats) {
    int safe = 0;
    for (int list : fewest) {
      safe += list;
    }
    return seats - safe;
  }

  private static Loss loss(Reach down, int list, int left, int[] has) {
    Witness witness = down.witness(left, down.ballots(left).orElseThrow());
    return new Loss(list, gaining(down, witness, list, has), left, witness);
  }

  private static @Nullable Integer gaining(Reach down, Witness witness, int from, int[] has) {
    int[] then = Held.of(down.race().with(witness.votes(), witness.valid()).allocate()).most();
    Integer to = null;
    for (int list = 0; list < then.length; list++) {
      int more = then[list] - has[list];
      if (list != from && more > 0 && (to == null || more > then[to] - has[to])) {
        to = list;
      }
    }
    return to;
  }
}
