package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/**
 * Whether votes within bounds move a seat, where it is known who takes part. What changes a quota
 * is one number, the votes of those who do. The search goes over that number, and over how many
 * full quotas each competitor has: where these are known, the last seats are right iff they are in
 * order ({@link LastSeats}), and the worst change of two competitors is as much as can be for the
 * one and as little for the other. A range of that number is looked at as a whole first, with all
 * that any number in it allows, and divided only where that is enough.
 */
final class TotalSearch {
  /** Sums of votes that differ by more are not looked at as one: quotas would be too vague. */
  private static final int NARROW = 4;

  private final Component component;
  private final Race race;
  private final Verdict wanted;
  private final List<List<Integer>> competitors;
  private final ChangedVotes changed;
  private final boolean exactBounds;
  private final CaseCount cases;
  private final BitSet in = new BitSet();
  private final int[] candidates;
  private @Nullable Witness found;

  /**
   * @param competitors lists that take part, by competitor
   * @param changed bounds that some change keeps
   * @param exact whether the bounds are those of one case; else those of several together
   */
  TotalSearch(
      Component component,
      Verdict wanted,
      List<List<Integer>> competitors,
      ChangedVotes changed,
      boolean exact,
      CaseCount cases) {
    this.component = component;
    this.race = component.race();
    this.wanted = wanted;
    this.competitors = competitors;
    this.changed = changed;
    this.exactBounds = exact;
    this.cases = cases;
    BitSet lists = new BitSet();
    for (int one = 0; one < competitors.size(); one++) {
      in.set(one, !competitors.get(one).isEmpty());
      competitors.get(one).forEach(lists::set);
    }
    this.candidates =
        IntStream.range(0, competitors.size())
            .map(one -> component.candidates(one, lists))
            .toArray();
  }

  /** Votes that move a seat; null where the bounds are not those of one case. */
  @Nullable Witness found() {
    return found;
  }

  /** Whether a seat is moved; where the bounds are of several cases, whether that could be. */
  boolean moves() {
    long low = changed.leastTotal();
    long high = changed.mostTotal();
    boolean nobody = low <= 0 && !component.held().nobody() && changed.withTotal(0, 0).possible();
    if (nobody && (!exactBounds || check())) {
      return true;
    }
    if (component.inside() && in.cardinality() == 1) {
      boolean right = component.held().within(component.alone(in.nextSetBit(0)));
      return !right
          && changed.withTotal(Math.max(1, low), high).possible()
          && (!exactBounds || check());
    }
    if (race.method() instanceof SignpostMethod || race.method() instanceof Plurality) {
      changed.withTotal(Math.max(1, low), high);
      return changed.possible()
          && inOrder(
              LastSeats.ofSignposts(component, in, candidates), QuotaCell.Quotas.NONE, exactBounds);
    }
    return totals(Math.max(1, low), high, true);
  }

  private boolean totals(long low, long high, boolean first) {
    if (low > high) {
      return false;
    }
    if (low == high) {
      return total(low, high, exactBounds);
    }
    if (!total(low, high, false)) {
      return false;
    }
    if (first && (total(high, high, exactBounds) || total(low, low, exactBounds))) {
      return true;
    }
    long middle = low + (high - low) / 2;
    return totals(middle + 1, high, false) || totals(low, middle, false);
  }

  private boolean total(long low, long high, boolean exact) {
    cases.add(competitors.size());
    if (!changed.withTotal(low, high).possible()) {
      return false;
    }
    QuotaCell.Quotas quotas = quotas(low, high);
    if (remaindersDecide(quotas)) {
      return inOrder(LastSeats.ofRemainders(component, in, candidates), quotas, exact);
    }
    if (!exact && high - low > low / (NARROW * (component.seats() + 2L))) {
      return true;
    }
    List<@Nullable QuotaCell> cells =
        new ArrayList<>(Collections.nCopies(competitors.size(), null));
    return cells(in.nextSetBit(0), cells, quotas, exact);
  }

  private QuotaCell.Quotas quotas(long low, long high) {
    boolean dutch = race.method() instanceof Kieswet;
    Quota quota = race.method() instanceof LargestRemainder method ? method.quota() : Quota.HARE;
    List<Ratio> lowest = new ArrayList<>();
    List<Ratio> highest = new ArrayList<>();
    for (long divisor = (long) component.seats() + quota.more(); ; divisor--) {
      lowest.add(quota.of(low, divisor));
      highest.add(quota.of(high, divisor));
      if (divisor == 1 || neverTooMany(quota, divisor, low)) {
        return new QuotaCell.Quotas(lowest, highest, low, high, dutch);
      }
    }
  }

  /** Whether so many votes, and more, never have more full quotas than there are seats. */
  private boolean neverTooMany(Quota quota, long divisor, long votes) {
    return switch (quota) {
      case DROOP -> true;
      case HARE, HAGENBACH_BISCHOFF, IMPERIALI -> divisor <= component.seats();
      // Rounded down by half a vote at most: votes / (votes / divisor - 1/2) below seats + 1.
      case HAGENBACH_BISCHOFF_ROUNDED ->
          2 * votes > divisor
              && Exact.compareProducts(
                      2 * votes, divisor, component.seats() + 1L, 2 * votes - divisor)
                  < 0;
    };
  }

  /** Whether remainders alone decide, see {@link LastSeats#ofRemainders}. */
  private boolean remaindersDecide(QuotaCell.Quotas quotas) {
    if (component.limited() || !(race.method() instanceof LargestRemainder(Quota quota))) {
      return false;
    }
    Ratio most = quotas.high().getFirst();
    return switch (quota) {
      case HARE -> true;
      case DROOP ->
          Exact.compareProducts(
                  quotas.leastSum(), most.denominator(), component.seats(), most.numerator())
              >= 0;
      default -> false;
    };
  }

  private boolean cells(
      int one, List<@Nullable QuotaCell> cells, QuotaCell.Quotas quotas, boolean exact) {
    if (one < 0) {
      cases.add(competitors.size());
      return inOrder(LastSeats.of(component, in, candidates, cells), quotas, exact);
    }
    for (QuotaCell cell :
        QuotaCell.of(quotas, changed.votes(one), changed.leastNow(one), changed.mostNow(one))) {
      changed.bound(one, cell.least(), cell.most());
      cells.set(one, cell);
      boolean moved = changed.possible() && cells(in.nextSetBit(one + 1), cells, quotas, exact);
      changed.bound(one, 0, Quotient.BEYOND);
      if (moved) {
        return true;
      }
    }
    return false;
  }

  private boolean inOrder(LastSeats last, QuotaCell.Quotas quotas, boolean exact) {
    if (last.wrong()) {
      return !exact || check();
    }
    Ratio low = quotas.low().get(last.divisor());
    Ratio high = quotas.high().get(last.divisor());
    long[] most = new long[competitors.size()];
    long[] least = new long[most.length];
    last.waiting().stream().forEach(one -> most[one] = changed.highest(one));
    last.served().stream().forEach(one -> least[one] = changed.lowest(one));
    for (int holder : last.served().stream().toArray()) {
      for (int rival : last.waiting().stream().toArray()) {
        if (rival == holder) {
          continue;
        }
        int order = last.compare(race, rival, most[rival], holder, least[holder], low, high);
        boolean worse = order > 0 || (order == 0 && even(most[rival], least[holder], exact));
        if (worse && (!exact || check(rival, most[rival], holder, least[holder]))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether equal figures are enough: by lots for a tie, by votes where these decide. */
  private boolean even(long rival, long holder, boolean exact) {
    return !exact
        || switch (race.ties()) {
          case LOTS -> wanted == Verdict.TIE;
          case MOST_VOTES -> rival > holder || (rival == holder && wanted == Verdict.TIE);
          case FEWEST_VOTES -> rival < holder || (rival == holder && wanted == Verdict.TIE);
        };
  }

  private boolean check(int rival, long most, int holder, long least) {
    long rivalLeast = changed.least(rival);
    long rivalMost = changed.most(rival);
    long holderLeast = changed.least(holder);
    long holderMost = changed.most(holder);
    changed.bound(rival, most, rivalMost);
    changed.bound(holder, holderLeast, least);
    boolean moved = changed.possible() && check();
    changed.bound(rival, rivalLeast, rivalMost);
    changed.bound(holder, holderLeast, holderMost);
    return moved;
  }

  private boolean check() {
    Witness witness = changed.witness(competitors);
    Held then = component.allocate(witness.votes(), witness.valid());
    if (Verdict.between(component.held(), then).compareTo(wanted) >= 0) {
      found = witness;
      return true;
    }
    return false;
  }
}
