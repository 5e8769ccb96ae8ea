package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/**
 * Whether any change of so many ballots moves a seat of a contest with quotas. What changes a quota
 * is one number, the votes of the lists that take part. The search goes over who takes part, over
 * that number, and over how many full quotas each list has: where these are known, the last seats
 * are right iff they are in order ({@link QuotaStage}), and the worst change of two lists is as
 * much as can be for the one and as little for the other. A range of that number is looked at as a
 * whole first, with all that any number in it allows, and divided only where that is enough.
 *
 * <p>Exact in both directions: votes that are found are allocated anew, and nothing is left out
 * that a range allows.
 */
final class QuotaSearch {
  /** Sums of votes that differ by more are not looked at as one: quotas would be too vague. */
  private static final int NARROW = 4;

  /** Votes by squares of the seats, from which rounded quotas leave no seat. */
  private static final int MANY = 4;

  /** Cases that are looked at. */
  private static final int MOST_CASES = 200_000;

  private final Race race;
  private final Held held;
  private final Verdict wanted;
  private final boolean thresholds;
  private OfOneKind freedom = OfOneKind.adding(0);
  private boolean manyVotes;
  private int cases;
  private @Nullable Witness found;

  QuotaSearch(Race race, Held held, Verdict wanted) {
    this.race = race;
    this.held = held;
    this.wanted = wanted;
    this.thresholds = race.admission().asksForShares();
  }

  /** Thrown where more cases would have to be looked at than are. */
  static final class TooManyCases extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyCases() {
      super("more cases than are looked at", null, false, false);
    }
  }

  /**
   * Votes with which a seat is moved, if any allowed ones do that.
   *
   * @throws TooManyCases if that cannot be told
   */
  Optional<Witness> within(OfOneKind allowed) {
    freedom = allowed;
    cases = 0;
    found = null;
    boolean moved = freedom.taken() > 0 && freedom.added() > 0;
    long low = moved ? race.valid() : Math.max(0, race.valid() - freedom.taken());
    long high = moved ? race.valid() : race.valid() + freedom.added();
    manyVotes = !race.limited() && low / MANY / (race.seats() + 2) > race.seats() + 2;
    takingPart(0, new BitSet(), low, high);
    return Optional.ofNullable(found);
  }

  /** Goes over the sets of lists that could take part. */
  private boolean takingPart(int list, BitSet in, long low, long high) {
    if (list == race.votes().length) {
      return bases(in, low, high);
    }
    boolean now = race.votes()[list] >= race.admission().needed(list, race.valid());
    for (boolean takesPart : new boolean[] {now, !now}) {
      in.set(list, takesPart);
      if (!takesPart && countsWithoutVotes(list)) {
        continue;
      }
      if (reachable(list, in, low, high) && takingPart(list + 1, in, low, high)) {
        return true;
      }
    }
    in.clear(list);
    return false;
  }

  private boolean reachable(int list, BitSet in, long low, long high) {
    long least = least(list, in, low);
    long most = most(list, in, high);
    long votes = race.votes()[list];
    long give = race.onBallot().get(list) ? freedom.added() : 0;
    return !(in.get(list) && !race.admission().mayTakePart().get(list))
        && least <= most
        && votes + give >= least
        && votes - freedom.from(list) <= most;
  }

  private long least(int list, BitSet in, long base) {
    return in.get(list)
        ? Math.max(countsWithoutVotes(list) ? 0 : 1, race.admission().needed(list, base))
        : 0;
  }

  /**
   * Whether it is the same for a list to take part without a vote and not to: it holds nothing, and
   * the others never leave a seat.
   */
  private boolean countsWithoutVotes(int list) {
    Admission admission = race.admission();
    return manyVotes
        && held.most()[list] == 0
        && admission.shares().get(list).numerator() == 0
        && admission.mayTakePart().get(list)
        && !admission.mayBeKeptOut().get(list);
  }

  private long most(int list, BitSet in, long base) {
    Admission admission = race.admission();
    boolean keptOut = !admission.mayTakePart().get(list) || admission.mayBeKeptOut().get(list);
    return in.get(list) || keptOut
        ? Quotient.BEYOND
        : Math.max(0, admission.needed(list, base) - 1);
  }

  /** Valid ballots decide who reaches a threshold: so many, from and to. */
  private boolean bases(BitSet in, long low, long high) {
    boolean exact = !thresholds || low == high;
    int lists = race.votes().length;
    long[] least = new long[lists];
    long[] most = new long[lists];
    for (int list = 0; list < lists; list++) {
      least[list] = least(list, in, low);
      most[list] = most(list, in, high);
    }
    ChangedVotes changed = new ChangedVotes(race, freedom, in, least, most, low, high);
    count();
    if (!changed.possible() || !totals(in, changed, exact)) {
      return false;
    }
    long middle = low + (high - low) / 2;
    return exact || bases(in, middle + 1, high) || bases(in, low, middle);
  }

  private boolean totals(BitSet in, ChangedVotes changed, boolean exact) {
    long low = changed.leastTotal();
    long high = changed.mostTotal();
    boolean nobody = low <= 0 && !held.nobody() && changed.withTotal(0, 0).possible();
    return (nobody && (!exact || check(changed)))
        || totals(in, changed, Math.max(1, low), high, exact, true);
  }

  private boolean totals(
      BitSet in, ChangedVotes changed, long low, long high, boolean exact, boolean first) {
    if (low > high) {
      return false;
    }
    if (low == high) {
      return total(in, changed, low, high, exact);
    }
    if (!total(in, changed, low, high, false)) {
      return false;
    }
    if (first && (total(in, changed, high, high, exact) || total(in, changed, low, low, exact))) {
      return true;
    }
    long middle = low + (high - low) / 2;
    return totals(in, changed, middle + 1, high, exact, false)
        || totals(in, changed, low, middle, exact, false);
  }

  private boolean total(BitSet in, ChangedVotes changed, long low, long high, boolean exact) {
    count();
    if (!changed.withTotal(low, high).possible()) {
      return false;
    }
    QuotaCell.Quotas quotas = quotas(low, high);
    if (inOrder(quotas)) {
      return stage(QuotaStage.ofRemainders(race, held, in), quotas, changed, exact);
    }
    if (!exact && high - low > low / (NARROW * (race.seats() + 2L))) {
      return true;
    }
    List<@Nullable QuotaCell> cells =
        new ArrayList<>(Collections.nCopies(race.votes().length, null));
    return cells(in, in.nextSetBit(0), cells, quotas, changed, exact);
  }

  private QuotaCell.Quotas quotas(long low, long high) {
    boolean dutch = race.method() instanceof Kieswet;
    Quota quota = race.method() instanceof LargestRemainder method ? method.quota() : Quota.HARE;
    List<Ratio> lowest = new ArrayList<>();
    List<Ratio> highest = new ArrayList<>();
    for (long divisor = (long) race.seats() + quota.more(); ; divisor--) {
      Ratio least = quota.of(low, divisor);
      lowest.add(least);
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
      case HARE, HAGENBACH_BISCHOFF, IMPERIALI -> divisor <= race.seats();
      // Rounded down by half a vote at most: votes / (votes / divisor - 1/2) below seats + 1.
      case HAGENBACH_BISCHOFF_ROUNDED ->
          2 * votes > divisor
              && Exact.compareProducts(2 * votes, divisor, race.seats() + 1L, 2 * votes - divisor)
                  < 0;
    };
  }

  /** Whether remainders alone decide, see {@link QuotaStage#ofRemainders}. */
  private boolean inOrder(QuotaCell.Quotas quotas) {
    if (race.limited() || !(race.method() instanceof LargestRemainder(Quota quota))) {
      return false;
    }
    return switch (quota) {
      case HARE -> true;
      case DROOP ->
          Exact.compareProducts(
                  quotas.leastSum(),
                  quotas.high().getFirst().denominator(),
                  race.seats(),
                  quotas.high().getFirst().numerator())
              >= 0;
      default -> false;
    };
  }

  private boolean cells(
      BitSet in,
      int list,
      List<@Nullable QuotaCell> cells,
      QuotaCell.Quotas quotas,
      ChangedVotes changed,
      boolean exact) {
    if (list < 0) {
      count();
      return stage(QuotaStage.of(race, held, in, cells), quotas, changed, exact);
    }
    long least = changed.least(list);
    long most = changed.most(list);
    long votes = race.votes()[list];
    long low = Math.max(least, votes - freedom.from(list));
    long high = Math.min(most, votes + (race.onBallot().get(list) ? freedom.added() : 0));
    for (QuotaCell cell : QuotaCell.of(quotas, votes, low, high)) {
      changed.reset(list, Math.max(least, cell.least()), Math.min(most, cell.most()));
      cells.set(list, cell);
      boolean moved =
          changed.possible() && cells(in, in.nextSetBit(list + 1), cells, quotas, changed, exact);
      changed.reset(list, least, most);
      if (moved) {
        return true;
      }
    }
    return false;
  }

  private boolean stage(
      QuotaStage stage, QuotaCell.Quotas quotas, ChangedVotes changed, boolean exact) {
    if (stage.wrong()) {
      return !exact || check(changed);
    }
    Ratio low = quotas.low().get(stage.divisor());
    Ratio high = quotas.high().get(stage.divisor());
    long[] most = new long[race.votes().length];
    long[] least = new long[most.length];
    stage.waiting().stream().forEach(list -> most[list] = changed.highest(list));
    stage.served().stream().forEach(list -> least[list] = changed.lowest(list));
    for (int holder : stage.served().stream().toArray()) {
      for (int rival : stage.waiting().stream().toArray()) {
        if (rival == holder) {
          continue;
        }
        int order = stage.compare(rival, most[rival], holder, least[holder], low, high);
        if (order > 0 || (order == 0 && even(most[rival], least[holder], exact))) {
          if (!exact) {
            return true;
          }
          if (check(changed, rival, most[rival], holder, least[holder])) {
            return true;
          }
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

  private boolean check(ChangedVotes changed, int rival, long most, int holder, long least) {
    long rivalLeast = changed.least(rival);
    long rivalMost = changed.most(rival);
    long holderLeast = changed.least(holder);
    long holderMost = changed.most(holder);
    changed.bound(rival, most, rivalMost);
    changed.bound(holder, holderLeast, least);
    boolean moved = changed.possible() && check(changed);
    changed.reset(rival, rivalLeast, rivalMost);
    changed.reset(holder, holderLeast, holderMost);
    return moved;
  }

  private boolean check(ChangedVotes changed) {
    Witness witness = changed.witness();
    Held then = Held.of(race.with(witness.votes(), witness.valid()).allocate());
    if (Verdict.between(held, then).compareTo(wanted) >= 0) {
      found = witness;
      return true;
    }
    return false;
  }

  private void count() {
    if (++cases > MOST_CASES) {
      throw new TooManyCases();
    }
  }
}
