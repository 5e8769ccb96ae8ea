package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.LinkedLists;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.testing.BruteForce;

/** One contest, drawn at random; blank ballots are the last cell. */
final class SmallElection {
  /** Those whose margins are exact by signposts. */
  static final List<Method> SIGNPOSTS =
      List.of(
          Method.DHONDT,
          new DivisorMethod.SainteLague(),
          new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)),
          new DivisorMethod.Imperiali(),
          new HuntingtonHill(),
          new Adams(),
          Method.PLURALITY);

  /** Those whose seats depend on a quota. */
  static final List<Method> QUOTAS =
      Stream.concat(
              Arrays.stream(Quota.values()).map(LargestRemainder::new), Stream.of(new Kieswet()))
          .map(Method.class::cast)
          .toList();

  /** All. */
  static final List<Method> METHODS = Stream.concat(SIGNPOSTS.stream(), QUOTAS.stream()).toList();

  final int lists;
  final int seats;
  final long[] cells;
  final boolean blankCounts;
  final boolean[] open;
  int[] candidates;
  SeatRule rule;

  SmallElection(Random random, List<Method> methods, int mostSeats, int mostVotes) {
    Method method = methods.get(random.nextInt(methods.size()));
    lists = 1 + random.nextInt(4);
    seats = 1 + random.nextInt(mostSeats);
    blankCounts = random.nextBoolean();
    cells = new long[lists + 1];
    open = new boolean[lists + 1];
    List<String> kinds = new ArrayList<>();
    for (int list = 0; list < lists; list++) {
      cells[list] = random.nextInt(4) == 0 ? 0 : random.nextInt(mostVotes + 1);
      open[list] = cells[list] > 0 || random.nextInt(3) > 0;
      kinds.add(random.nextBoolean() ? "party" : "coalition");
    }
    cells[lists] = blankCounts ? random.nextInt(4) : 0;
    open[lists] = blankCounts;
    Ties ties = Ties.values()[random.nextInt(Ties.values().length)];
    rule = new SeatRule(method, Level.CONSTITUENCY, ties, thresholds(random), kinds);
    candidates = Contest.unlimited(lists);
  }

  private static List<Threshold> thresholds(Random random) {
    List<Threshold> thresholds = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Set<String> kinds = random.nextBoolean() ? Set.of() : Set.of("party");
      int parts = 2 + random.nextInt(9);
      Ratio share = new Ratio(random.nextInt(parts + 1), parts);
      thresholds.add(new Threshold(share, Base.VALID, Level.CONSTITUENCY, kinds));
    }
    return thresholds;
  }

  SmallElection withTies(Ties ties) {
    rule = new SeatRule(rule.method(), rule.level(), ties, rule.thresholds(), rule.kinds());
    return this;
  }

  /** Two or three of the lists are linked, if there are so many. */
  SmallElection withLinks(Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, lists).boxed().toList());
    Collections.shuffle(order, random);
    List<Set<Integer>> links = new ArrayList<>();
    if (lists > 1) {
      links.add(Set.copyOf(order.subList(0, Math.min(lists, 2 + random.nextInt(2)))));
    }
    rule =
        new SeatRule(
            rule.method(),
            rule.level(),
            rule.ties(),
            rule.thresholds(),
            rule.kinds(),
            rule.parties(),
            links);
    return this;
  }

  /** Some lists have few candidates, where margins take that. */
  SmallElection withCandidates(Random random) {
    if (!(rule.method() instanceof Kieswet)) {
      for (int list = 0; list < lists; list++) {
        candidates[list] = random.nextInt(3) == 0 ? random.nextInt(seats + 1) : seats;
      }
    }
    return this;
  }

  /** Every seat vector that these ballots may end in. */
  Set<List<Integer>> ends(long[] ballots) {
    BitSet all = new BitSet();
    all.set(0, lists);
    long valid = Arrays.stream(ballots).sum();
    Contest contest =
        rule.contest(new SeatRule.Votes(seats, Arrays.copyOf(ballots, lists), valid), all);
    Contest limited =
        new Contest(
            rule.method(), seats, contest.votes(), contest.admitted(), rule.ties(), candidates);
    return BruteForce.seats(
        draws ->
            rule.links().isEmpty()
                ? Apportionment.of(limited, draws)
                : LinkedLists.allocate(limited, rule.links(), draws));
  }

  Race race() {
    BitSet onBallot = new BitSet();
    for (int list = 0; list < lists; list++) {
      onBallot.set(list, open[list]);
    }
    return new Race(
        rule.method(),
        seats,
        rule.ties(),
        Arrays.copyOf(cells, lists),
        Arrays.stream(cells).sum(),
        onBallot,
        blankCounts,
        Admission.within(Admission.shares(rule, _ -> true)),
        candidates,
        rule.links());
  }

  /** Every way to change up to so many ballots. */
  List<long[]> after(Margin.Kind kind, int ballots) {
    return after(kind, cells, open, ballots);
  }

  /**
   * @param open cells that can get ballots
   */
  static List<long[]> after(Margin.Kind kind, long[] cells, boolean[] open, int ballots) {
    return switch (kind) {
      case ADDED -> BruteForce.adding(cells, open, ballots);
      case REMOVED -> BruteForce.taking(cells, ballots);
      case MOVED -> {
        List<long[]> ways = new ArrayList<>();
        for (long[] left : BruteForce.taking(cells, ballots)) {
          long taken = Arrays.stream(cells).sum() - Arrays.stream(left).sum();
          for (long[] back : BruteForce.adding(left, open, taken)) {
            if (Arrays.stream(back).sum() == Arrays.stream(cells).sum()) {
              ways.add(back);
            }
          }
        }
        yield ways;
      }
    };
  }

  @Override
  public String toString() {
    return rule
        + " for "
        + seats
        + " seats with "
        + Arrays.toString(cells)
        + ", on the ballot "
        + Arrays.toString(open)
        + ", candidates "
        + Arrays.toString(candidates);
  }
}
