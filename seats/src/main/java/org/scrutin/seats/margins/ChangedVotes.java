package org.scrutin.seats.margins;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on the votes that competitors may have after a change, and whether a freedom leads there.
 * What is changed falls into two parts: lists that take part, whose sum makes a quota, and the
 * rest, blank ballots with it. Ballots within a part are interchangeable, so that sums decide.
 */
final class ChangedVotes {
  private final Race race;
  private final OfOneKind freedom;
  private final long[] least;
  private final long[] most;
  private final List<Entrant> entrants;
  private final Part inside = new Part();
  private final Part outside = new Part();
  private final long lowest;
  private final long highest;
  private long lowestInside = -Quotient.BEYOND;
  private long highestInside = Quotient.BEYOND;
  private int impossible;

  /**
   * @param competitors positions of lists that take part, by competitor; none of one that does not
   * @param least votes by list, to be within
   * @param most the same
   * @param low valid ballots, at least
   * @param high the same, at most
   */
  ChangedVotes(
      Race race,
      OfOneKind freedom,
      List<List<Integer>> competitors,
      long[] least,
      long[] most,
      long low,
      long high) {
    this.race = race;
    this.freedom = freedom;
    this.least = least;
    this.most = most;
    this.lowest = low - race.valid();
    this.highest = high - race.valid();
    this.entrants = competitors.stream().map(lists -> new Entrant(lists, inside)).toList();
    BitSet others = new BitSet();
    others.set(0, least.length);
    competitors.forEach(lists -> lists.forEach(others::clear));
    others.stream().forEach(list -> new Entrant(List.of(list), outside));
    if (race.blankCounts()) {
      outside.highest += Quotient.BEYOND;
      outside.lowest -= Math.min(freedom.taken(), race.blank());
    }
  }

  /**
   * Sums of one part. It changes by so many at least and at most; without need it is given and
   * taken what brings it within its bounds.
   */
  private static final class Part {
    private long given;
    private long taken;
    private long lowest;
    private long highest;

    long natural() {
      return given - taken;
    }

    /** Given in all, where the part changes by so many. */
    long given(long change) {
      return Math.max(given, change + taken);
    }
  }

  /** Lists whose votes count together, and bounds on them. */
  private final class Entrant {
    private final Part part;
    private final long votes;
    // What the bounds of its lists ask for, and leave.
    private final long given;
    private final long taken;
    private final long room;
    private final long spare;
    private boolean out;
    private long low;
    private long high = Quotient.BEYOND;

    Entrant(List<Integer> lists, Part part) {
      this.part = part;
      long sum = 0;
      long give = 0;
      long take = 0;
      long more = 0;
      long fewer = 0;
      for (int list : lists) {
        long own = race.votes()[list];
        long up = Math.max(0, least[list] - own);
        long down = Math.max(0, own - most[list]);
        long space = race.onBallot().get(list) ? Math.max(0, most[list] - own) : 0;
        sum += own;
        give += up;
        take += down;
        more += space;
        fewer += Math.min(freedom.from(list), Math.max(0, own - least[list]));
        out |= least[list] > most[list] || up > space || down > freedom.from(list);
      }
      votes = sum;
      given = give;
      taken = take;
      room = more;
      spare = fewer;
      count(1);
    }

    /** Sets the bounds of the sum. */
    void bound(long atLeast, long atMost) {
      count(-1);
      low = atLeast;
      high = atMost;
      count(1);
    }

    private long given() {
      return Math.max(given, low - votes + taken);
    }

    private long taken() {
      return Math.max(taken, votes + given - high);
    }

    private long lowest() {
      return Math.max(given - spare, low - votes);
    }

    private long highest() {
      return Math.min(room - taken, high - votes);
    }

    private void count(int sign) {
      part.given += sign * given();
      part.taken += sign * taken();
      part.lowest += sign * lowest();
      part.highest += sign * highest();
      if (out || lowest() > highest()) {
        impossible += sign;
      }
    }
  }

  /** How much each part changes. */
  private record Net(long inside, long outside) {}

  /** The lists that take part have so many votes in all, from and to. */
  ChangedVotes withTotal(long low, long high) {
    long now = total();
    lowestInside = low - now;
    highestInside = high - now;
    return this;
  }

  /** Votes of a competitor before the change. */
  long votes(int competitor) {
    return entrants.get(competitor).votes;
  }

  /** Votes of the lists that take part, before the change. */
  private long total() {
    return entrants.stream().mapToLong(entrant -> entrant.votes).sum();
  }

  /** The fewest votes that the lists which take part can have together. */
  long leastTotal() {
    return total() + Math.max(inside.lowest, -freedom.taken());
  }

  /** The most. */
  long mostTotal() {
    return total() + Math.min(inside.highest, freedom.added());
  }

  /** Sets the bounds of a competitor. */
  void bound(int competitor, long low, long high) {
    entrants.get(competitor).bound(low, high);
  }

  long least(int competitor) {
    return entrants.get(competitor).low;
  }

  long most(int competitor) {
    return entrants.get(competitor).high;
  }

  /** The fewest votes that a competitor can have, whatever the others have. */
  long leastNow(int competitor) {
    Entrant entrant = entrants.get(competitor);
    return entrant.votes + Math.max(-freedom.taken(), entrant.lowest());
  }

  /** The most. */
  long mostNow(int competitor) {
    Entrant entrant = entrants.get(competitor);
    return entrant.votes + Math.min(freedom.added(), entrant.highest());
  }

  /** Whether any allowed change keeps all bounds. */
  boolean possible() {
    return net() != null;
  }

  /** The most votes that a competitor can have; some change is {@link #possible}. */
  long highest(int competitor) {
    Entrant entrant = entrants.get(competitor);
    long top = mostNow(competitor);
    long bottom = Math.min(top, entrant.votes + entrant.lowest());
    long down =
        Halving.least(0, top - bottom, fewer -> possible(entrant, top - fewer, entrant.high));
    return top - down;
  }

  /** The fewest. */
  long lowest(int competitor) {
    Entrant entrant = entrants.get(competitor);
    long top = mostNow(competitor);
    long bottom = Math.min(top, leastNow(competitor));
    long up = Halving.least(0, top - bottom, more -> possible(entrant, entrant.low, bottom + more));
    return bottom + up;
  }

  private boolean possible(Entrant entrant, long low, long high) {
    long before = entrant.low;
    long after = entrant.high;
    entrant.bound(low, high);
    boolean possible = possible();
    entrant.bound(before, after);
    return possible;
  }

  /** Votes within all bounds, and the change that leads to them. */
  Witness witness(List<List<Integer>> competitors) {
    Net net = net();
    if (net == null) {
      throw new IllegalStateException("no change keeps these bounds");
    }
    long[] votes = race.votes().clone();
    Arrays.setAll(votes, list -> Math.clamp(votes[list], least[list], most[list]));
    long more = net.inside() - inside.natural();
    for (int competitor = 0; competitor < competitors.size(); competitor++) {
      Entrant entrant = entrants.get(competitor);
      long natural = entrant.given() - entrant.taken();
      long own = Math.clamp(more, entrant.lowest() - natural, entrant.highest() - natural);
      more -= own;
      spread(competitors.get(competitor), votes, natural + own - entrant.given + entrant.taken);
    }
    BitSet others = new BitSet();
    others.set(0, votes.length);
    competitors.forEach(lists -> lists.forEach(others::clear));
    spread(others.stream().boxed().toList(), votes, net.outside() - outside.natural());
    long given = inside.given(net.inside()) + outside.given(net.outside());
    long change = net.inside() + net.outside();
    return new Witness(Math.max(given, given - change), votes, race.valid() + change);
  }

  /** Gives or takes so many more, as far as lists can; blank ballots are the rest. */
  private void spread(List<Integer> lists, long[] votes, long change) {
    long left = change;
    for (int list : lists) {
      long own = race.votes()[list];
      long up = race.onBallot().get(list) ? most[list] - votes[list] : 0;
      long down = Math.max(least[list], own - freedom.from(list)) - votes[list];
      long some = Math.clamp(left, Math.min(0, down), Math.max(0, up));
      votes[list] += some;
      left -= some;
    }
  }

  private @Nullable Net net() {
    if (impossible > 0) {
      return null;
    }
    long insideLow = Math.max(lowestInside, inside.lowest);
    long insideHigh = Math.min(highestInside, inside.highest);
    if (insideLow > insideHigh || outside.lowest > outside.highest) {
      return null;
    }
    long in = Math.clamp(inside.natural(), insideLow, insideHigh);
    long out = Math.clamp(outside.natural(), outside.lowest, outside.highest);
    long missing = lowest - in - out;
    if (missing > 0) {
      long more = Math.min(missing, outside.highest - out);
      out += more;
      in += missing - more;
    }
    long over = in + out - highest;
    if (over > 0) {
      long fewer = Math.min(over, out - outside.lowest);
      out -= fewer;
      in -= over - fewer;
    }
    long given = inside.given(in) + outside.given(out);
    boolean within =
        in >= insideLow
            && in <= insideHigh
            && in + out >= lowest
            && in + out <= highest
            && given <= freedom.added()
            && given - in - out <= freedom.taken();
    return within ? new Net(in, out) : null;
  }
}
