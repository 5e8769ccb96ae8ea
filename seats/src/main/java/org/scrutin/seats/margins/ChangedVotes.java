package org.scrutin.seats.margins;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Bounds on the votes that lists may have after a change, and whether a freedom leads there. What
 * is changed falls into two parts: lists that take part, whose sum makes a quota, and the rest,
 * blank ballots with it. Ballots within a part are interchangeable, so that sums decide.
 */
final class ChangedVotes {
  private final Race race;
  private final OfOneKind freedom;
  private final BitSet in;
  private final long[] least;
  private final long[] most;
  private final Part inside = new Part();
  private final Part outside = new Part();
  private final long lowest;
  private final long highest;
  private long lowestInside = -Quotient.BEYOND;
  private long highestInside = Quotient.BEYOND;
  private int impossible;

  /**
   * @param in lists that take part after the change
   * @param least votes by list, to be within
   * @param most the same
   * @param low valid ballots, at least
   * @param high the same, at most
   */
  ChangedVotes(
      Race race, OfOneKind freedom, BitSet in, long[] least, long[] most, long low, long high) {
    this.race = race;
    this.freedom = freedom;
    this.in = in;
    this.least = least.clone();
    this.most = most.clone();
    this.lowest = low - race.valid();
    this.highest = high - race.valid();
    for (int list = 0; list < least.length; list++) {
      count(list, 1);
    }
    if (race.blankCounts()) {
      outside.room += Quotient.BEYOND;
      outside.spare += Math.min(freedom.taken(), race.blank());
    }
  }

  /** Sums of one part: what must be given and taken, and what can be at most. */
  private static final class Part {
    private long given;
    private long taken;
    private long room;
    private long spare;

    long least() {
      return given - spare;
    }

    long most() {
      return room - taken;
    }

    long natural() {
      return given - taken;
    }

    /** Given in all, where the part changes by so many. */
    long given(long change) {
      return Math.max(given, change + taken);
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

  /** Votes of the lists that take part, before the change. */
  private long total() {
    return in.stream().mapToLong(list -> race.votes()[list]).sum();
  }

  /** The fewest votes that the lists which take part can have together. */
  long leastTotal() {
    return total() + Math.max(inside.least(), -freedom.taken());
  }

  /** The most. */
  long mostTotal() {
    return total() + Math.min(inside.most(), freedom.added());
  }

  /** Narrows the bounds of a list. */
  void bound(int list, long low, long high) {
    count(list, -1);
    least[list] = Math.max(least[list], low);
    most[list] = Math.min(most[list], high);
    count(list, 1);
  }

  /** Sets the bounds of a list. */
  void reset(int list, long low, long high) {
    count(list, -1);
    least[list] = low;
    most[list] = high;
    count(list, 1);
  }

  long least(int list) {
    return least[list];
  }

  long most(int list) {
    return most[list];
  }

  /** Whether any allowed change keeps all bounds. */
  boolean possible() {
    return net() != null;
  }

  /** The most votes that a list can have; some change is {@link #possible}. */
  long highest(int list) {
    long low = least[list];
    long top = Math.max(low, Math.min(most[list], race.votes()[list] + freedom.added()));
    long down = Halving.least(0, top - low, fewer -> possible(list, top - fewer, most[list]));
    return top - down;
  }

  /** The fewest. */
  long lowest(int list) {
    long high = most[list];
    long top = Math.min(high, race.votes()[list] + freedom.added());
    long bottom = Math.min(top, Math.max(least[list], race.votes()[list] - freedom.from(list)));
    long up = Halving.least(0, top - bottom, more -> possible(list, least[list], bottom + more));
    return bottom + up;
  }

  private boolean possible(int list, long low, long high) {
    long before = least[list];
    long after = most[list];
    reset(list, low, high);
    boolean possible = possible();
    reset(list, before, after);
    return possible;
  }

  /** Votes within all bounds, and the change that leads to them. */
  Witness witness() {
    Net net = net();
    if (net == null) {
      throw new IllegalStateException("no change keeps these bounds");
    }
    long[] votes = race.votes().clone();
    long[] raise = {inside.given(net.inside()) - inside.given, 0};
    long[] lower = {inside.given(net.inside()) - net.inside() - inside.taken, 0};
    raise[1] = outside.given(net.outside()) - outside.given;
    lower[1] = outside.given(net.outside()) - net.outside() - outside.taken;
    for (int list = 0; list < votes.length; list++) {
      int part = in.get(list) ? 0 : 1;
      long own = race.votes()[list];
      votes[list] = Math.min(Math.max(own, least[list]), most[list]);
      if (race.onBallot().get(list)) {
        long more = Math.min(raise[part], most[list] - votes[list]);
        votes[list] += more;
        raise[part] -= more;
      }
      long floor = Math.max(least[list], own - freedom.from(list));
      long fewer = Math.min(lower[part], Math.max(0, Math.min(votes[list], own) - floor));
      votes[list] -= fewer;
      lower[part] -= fewer;
    }
    long ballots =
        Math.max(
            inside.given(net.inside()) + outside.given(net.outside()),
            inside.given(net.inside())
                + outside.given(net.outside())
                - net.inside()
                - net.outside());
    return new Witness(ballots, votes, race.valid() + net.inside() + net.outside());
  }

  private @Nullable Net net() {
    if (impossible > 0) {
      return null;
    }
    long insideLow = Math.max(lowestInside, inside.least());
    long insideHigh = Math.min(highestInside, inside.most());
    long outsideLow = outside.least();
    long outsideHigh = outside.most();
    if (insideLow > insideHigh || outsideLow > outsideHigh) {
      return null;
    }
    long in = Math.clamp(inside.natural(), insideLow, insideHigh);
    long out = Math.clamp(outside.natural(), outsideLow, outsideHigh);
    long missing = lowest - in - out;
    if (missing > 0) {
      long more = Math.min(missing, outsideHigh - out);
      out += more;
      in += missing - more;
    }
    long over = in + out - highest;
    if (over > 0) {
      long fewer = Math.min(over, out - outsideLow);
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

  private void count(int list, int sign) {
    Part part = in.get(list) ? inside : outside;
    long votes = race.votes()[list];
    long from = freedom.from(list);
    long given = Math.max(0, least[list] - votes);
    long taken = Math.max(0, votes - most[list]);
    long room = race.onBallot().get(list) ? Math.max(0, most[list] - votes) : 0;
    part.given += sign * given;
    part.taken += sign * taken;
    part.room += sign * room;
    part.spare += sign * Math.min(from, Math.max(0, votes - least[list]));
    if (least[list] > most[list] || given > room || taken > from) {
      impossible += sign;
    }
  }
}
