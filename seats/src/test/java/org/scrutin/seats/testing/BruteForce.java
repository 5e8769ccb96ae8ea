package org.scrutin.seats.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.Lots;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.margins.Verdict;

/** Tries every distribution of ballots and every drawing of lots: slow, and without any formula. */
public final class BruteForce {
  private BruteForce() {}

  /** Every seat vector that an outcome may end in. */
  public static Set<List<Integer>> seats(Outcome outcome) {
    List<Integer> certain = new ArrayList<>();
    for (int seats : outcome.seats()) {
      certain.add(seats);
    }
    Set<List<Integer>> ends = new HashSet<>();
    if (outcome instanceof Outcome.LotsRequired open) {
      draw(certain, open.lots().lists(), 0, open.lots().seats(), ends);
    } else {
      ends.add(certain);
    }
    return ends;
  }

  /** Every seat vector that a contest may end in, where it takes several drawings. */
  public static Set<List<Integer>> seats(Function<Draws, Outcome> contest) {
    Set<List<Integer>> ends = new HashSet<>();
    end(contest, Map.of(), ends);
    return ends;
  }

  private static void end(
      Function<Draws, Outcome> contest, Map<Lots, List<Integer>> drawn, Set<List<Integer>> ends) {
    Outcome outcome = contest.apply(drawn::get);
    if (!(outcome instanceof Outcome.LotsRequired open)) {
      ends.addAll(seats(outcome));
      return;
    }
    Set<List<Integer>> ways = new HashSet<>();
    List<Integer> tied = open.lots().lists();
    draw(
        new ArrayList<>(Collections.nCopies(tied.size(), 0)),
        places(tied),
        0,
        open.lots().seats(),
        ways);
    for (List<Integer> way : ways) {
      Map<Lots, List<Integer>> more = new HashMap<>(drawn);
      more.put(
          open.lots(),
          IntStream.range(0, tied.size())
              .filter(place -> way.get(place) == 1)
              .mapToObj(tied::get)
              .toList());
      end(contest, more, ends);
    }
  }

  private static List<Integer> places(List<Integer> tied) {
    return IntStream.range(0, tied.size()).boxed().toList();
  }

  private static void draw(
      List<Integer> seats, List<Integer> tied, int next, int left, Set<List<Integer>> ends) {
    if (left == 0) {
      ends.add(List.copyOf(seats));
    } else if (next < tied.size()) {
      draw(seats, tied, next + 1, left, ends);
      List<Integer> more = new ArrayList<>(seats);
      more.set(tied.get(next), more.get(tied.get(next)) + 1);
      draw(more, tied, next + 1, left - 1, ends);
    }
  }

  /** What it means that seats which could end in {@code before} could then end in {@code after}. */
  public static Verdict verdict(Set<List<Integer>> before, Set<List<Integer>> after) {
    if (!after.containsAll(before)) {
      return Verdict.CHANGE;
    }
    return after.size() > 1 ? Verdict.TIE : Verdict.NONE;
  }

  /** Every way to take up to {@code most} ballots from cells, as what is left in each. */
  public static List<long[]> taking(long[] cells, long most) {
    List<long[]> ways = new ArrayList<>();
    take(cells.clone(), 0, most, ways);
    return ways;
  }

  private static void take(long[] left, int next, long most, List<long[]> ways) {
    if (next == left.length) {
      ways.add(left.clone());
      return;
    }
    for (long taken = 0; taken <= Math.min(most, left[next]); taken++) {
      left[next] -= taken;
      take(left, next + 1, most - taken, ways);
      left[next] += taken;
    }
  }

  /** Every way to add up to {@code most} ballots to cells that take some. */
  public static List<long[]> adding(long[] cells, boolean[] open, long most) {
    List<long[]> ways = new ArrayList<>();
    add(cells.clone(), open, 0, most, ways);
    return ways;
  }

  private static void add(long[] cells, boolean[] open, int next, long most, List<long[]> ways) {
    if (next == cells.length) {
      ways.add(cells.clone());
      return;
    }
    for (long added = 0; added <= (open[next] ? most : 0); added++) {
      cells[next] += added;
      add(cells, open, next + 1, most - added, ways);
      cells[next] -= added;
    }
  }
}
