package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Seat vectors that affected votes could lead to, by dynamic programming over the lists: each list
 * can have some numbers of seats, at a price in ballots that are added and in ballots that are
 * taken, and the prices of all lists together have to be within what may be added and taken.
 */
final class SeatProgramme {
  private static final int MOST_PRICES = 100;

  /** Prices that are looked at for one answer. */
  private static final long MOST_WORK = 3_000_000;

  private final Race race;
  private final int[] has;
  private final VotesAffected affected;
  private final int all;
  private final CaseCount cases = new CaseCount(MOST_WORK);

  SeatProgramme(Race race, int[] has, VotesAffected affected) {
    this.race = race;
    this.has = has;
    this.affected = affected;
    this.all = race.seatsToGive();
  }

  /**
   * Which vectors are wanted.
   *
   * @param moved seats that other lists have
   * @param list that is to have a number of seats, if one is
   * @param seats so many, at least or at most
   */
  record Wanted(int moved, OptionalInt list, int seats, TargetSide side) {
    boolean allows(int one, int number) {
      return list.isEmpty()
          || list.getAsInt() != one
          || (side == TargetSide.AT_LEAST ? number >= seats : number <= seats);
    }
  }

  /** Lists so far, at a price. */
  private record Price(long added, long taken, @Nullable Price before, int seats) {
    boolean atMost(Price other) {
      return added <= other.added && taken <= other.taken;
    }
  }

  /**
   * A vector that could be right at a quotient between two others, or at one if both are the same;
   * null if none is. What any quotient between them allows is allowed.
   */
  int @Nullable [] vector(Quotient low, Quotient high, Wanted wanted) {
    // By seats given so far and seats lost so far, of which no more than wanted are told apart.
    List<List<Price>> prices = empty(wanted);
    add(prices.getFirst(), new Price(0, 0, null, 0));
    for (int list = 0; list < has.length; list++) {
      List<List<Price>> next = empty(wanted);
      for (int number = 0; number <= all; number++) {
        boolean between = low.votes() != high.votes();
        long added = added(list, number, low, between);
        long taken = taken(list, number, high, between);
        if (added > affected.added() || taken > affected.taken() || !wanted.allows(list, number)) {
          continue;
        }
        int lost = Math.max(0, has[list] - number);
        extend(prices, next, wanted, number, lost, added, taken);
      }
      prices = next;
    }
    List<Price> found = prices.getLast();
    return found.isEmpty() ? null : traced(found.getFirst());
  }

  /**
   * Whether all lists together can have as few seats as there are, and as many, at a quotient
   * between two others; each list for itself, so that this is quickly told.
   */
  boolean addsUp(Quotient low, Quotient high) {
    boolean between = low.votes() != high.votes();
    long most = 0;
    long fewest = 0;
    for (int list = 0; list < has.length && fewest <= all; list++) {
      int least = 0;
      while (least < all && taken(list, least, high, between) > affected.taken()) {
        least++;
      }
      int greatest = all;
      while (greatest > least && added(list, greatest, low, between) > affected.added()) {
        greatest--;
      }
      fewest += least;
      most += greatest;
    }
    return fewest <= all && most >= all;
  }

  /** Whether it could be that nobody takes part, or has a vote; if it is not, that is certain. */
  boolean couldBeNobody() {
    long sum = 0;
    for (int list = 0; list < has.length; list++) {
      sum += race.admission().mayTakePart().get(list) ? beyondHarm(list, 0) : 0;
    }
    return sum <= affected.taken();
  }

  /** Votes of whom nobody takes part; null if none were found. */
  @Nullable Witness nobody() {
    long[] votes = race.votes().clone();
    long blank = race.blankCounts() ? affected.added() : 0;
    long left = affected.taken();
    long changed = blank;
    long valid = race.valid() + blank;
    for (int list = 0; list < votes.length; list++) {
      long down = Math.max(0, votes[list] - Math.max(0, race.admission().needed(list, valid) - 1));
      left -= Math.max(0, down - affected.takenFrom()[list]);
      votes[list] -= down;
      changed += down;
      valid -= down;
    }
    valid = Math.max(0, valid);
    boolean nobody = left >= 0 && Held.of(race.with(votes, valid).allocate()).nobody();
    return nobody ? new Witness(changed, votes, valid) : null;
  }

  private void extend(
      List<List<Price>> prices,
      List<List<Price>> next,
      Wanted wanted,
      int number,
      int lost,
      long added,
      long taken) {
    int width = wanted.moved() + 1;
    for (int given = 0; given + number <= all; given++) {
      for (int before = 0; before < width; before++) {
        for (Price price : prices.get(given * width + before)) {
          cases.add(1);
          long sumAdded = price.added() + added;
          long sumTaken = price.taken() + taken;
          if (sumAdded <= affected.added() && sumTaken <= affected.taken()) {
            int after = Math.min(wanted.moved(), before + lost);
            add(
                next.get((given + number) * width + after),
                new Price(sumAdded, sumTaken, price, number));
          }
        }
      }
    }
  }

  private List<List<Price>> empty(Wanted wanted) {
    List<List<Price>> prices = new ArrayList<>();
    for (int i = (all + 1) * (wanted.moved() + 1); i > 0; i--) {
      prices.add(new ArrayList<>(1));
    }
    return prices;
  }

  /** Keeps what nothing else is better than in both respects. */
  private static void add(List<Price> prices, Price price) {
    if (prices.stream().anyMatch(other -> other.atMost(price))) {
      return;
    }
    prices.removeIf(price::atMost);
    if (prices.size() < MOST_PRICES) {
      prices.add(price);
    } else {
      // One that is not above the two: what is found by it may not be there, but nothing is missed.
      Price last = prices.removeLast();
      prices.add(
          new Price(
              Math.min(last.added(), price.added()),
              Math.min(last.taken(), price.taken()),
              price.before(),
              price.seats()));
    }
  }

  private int[] traced(Price end) {
    int[] vector = new int[has.length];
    Price price = end;
    for (int list = has.length - 1; list >= 0 && price != null; list--) {
      vector[list] = price.seats();
      price = price.before();
    }
    return vector;
  }

  /** Ballots from those that may be anyone's which a list needs for so many seats. */
  private long added(int list, int number, Quotient bar, boolean above) {
    if (number == 0) {
      return 0;
    }
    long lowest = Math.max(0, race.valid() - mostTaken());
    long enough = above ? bar.most(number) + 1 : bar.least(number);
    long needed = Math.max(enough, race.admission().needed(list, lowest));
    long missing = needed - race.votes()[list] - affected.to(list);
    boolean possible =
        race.admission().mayTakePart().get(list)
            && needed < Quotient.BEYOND
            && (race.onBallot().get(list) || needed <= race.votes()[list]);
    return possible ? Math.max(0, missing) : Cheapest.IMPOSSIBLE;
  }

  /** Ballots that must be taken from a list, beside its own, so that it has no more seats. */
  private long taken(int list, int number, Quotient bar, boolean below) {
    if (!race.admission().mayTakePart().get(list)) {
      return number == 0 ? 0 : Cheapest.IMPOSSIBLE;
    }
    long harmless = below ? bar.least(number + 1) - 1 : bar.most(number + 1);
    if (number > 0) {
      return beyond(list, harmless);
    }
    return Math.min(beyond(list, harmless), beyondHarm(list, harmless));
  }

  /** Ballots to take so that a list is kept out, or has no more than so many. */
  private long beyondHarm(int list, long harmless) {
    Admission admission = race.admission();
    long highest = race.valid() + affected.added();
    return admission.mayBeKeptOut().get(list)
        ? 0
        : beyond(list, Math.max(harmless, admission.needed(list, highest) - 1));
  }

  private long beyond(int list, long harmless) {
    long votes = race.votes()[list];
    return Math.max(0, votes - affected.from(list, votes) - harmless);
  }

  private long mostTaken() {
    return affected.taken() + Arrays.stream(affected.takenFrom()).sum();
  }

  /** Votes with which a vector is right, if need be by lots; null if none were found. */
  @Nullable Witness witness(int[] vector) {
    Quotient bar = lowest(vector);
    if (bar == null) {
      return null;
    }
    long[] votes = race.votes().clone();
    for (VotesAffected.Misread one : affected.misread()) {
      if (vector[one.from()] < has[one.from()] || vector[one.to()] > has[one.to()]) {
        long some = Math.min(one.ballots(), votes[one.from()]);
        votes[one.from()] -= some;
        votes[one.to()] += some;
      }
    }
    long left = affected.added();
    long void_ = affected.taken();
    long changed = 0;
    long valid = race.valid();
    for (int list = 0; list < votes.length; list++) {
      long most = bar.most(vector[list] + 1);
      long least = vector[list] == 0 ? 0 : bar.least(vector[list]);
      long up = race.onBallot().get(list) ? Math.max(0, least - votes[list]) : 0;
      long down = Math.max(0, votes[list] - most);
      long own = Math.min(down, affected.takenFrom()[list]);
      left -= up;
      void_ -= down - own;
      votes[list] += up - down;
      valid += up - down;
      changed += up + down;
    }
    if (left < 0 || void_ < 0) {
      return null;
    }
    Held then = Held.of(race.with(votes, Math.max(0, valid)).allocate());
    return Held.certainly(vector).within(then)
        ? new Witness(changed, votes, Math.max(0, valid))
        : null;
  }

  /**
   * The lowest quotient at which no more has to be taken than may be; ballots to add are fewest.
   */
  private @Nullable Quotient lowest(int[] vector) {
    Quotient lowest = null;
    for (int list = 0; list < vector.length; list++) {
      int next = vector[list] + 1;
      long top = 2 * (race.ballots() + affected.added()) + 2;
      if (fits(vector, new Quotient(race.signposts(), top, next))) {
        long votes =
            Halving.least(1, top, some -> fits(vector, new Quotient(race.signposts(), some, next)));
        Quotient bar = new Quotient(race.signposts(), votes, next);
        if (lowest == null || lowest.compare(votes, next) < 0) {
          lowest = bar;
        }
      }
    }
    return lowest;
  }

  private boolean fits(int[] vector, Quotient bar) {
    long sum = 0;
    for (int list = 0; list < vector.length; list++) {
      sum += taken(list, vector[list], bar, false);
    }
    return sum <= affected.taken();
  }
}
