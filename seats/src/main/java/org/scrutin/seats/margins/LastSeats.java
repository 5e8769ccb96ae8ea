package org.scrutin.seats.margins;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.Ratio;

/**
 * The last seats of a contest with quotas: those that an order of lists decides, once it is known
 * how many full quotas each has. In it the seats that were held are right iff no list that is to
 * have one of the last seats comes after one that is not (Pukelsheim, ch. 5).
 *
 * @param wrong whether the seats are others whatever the order
 * @param order by what the last seats are given
 * @param divisor place of the divisor of the quota by which remainders are counted
 * @param served competitors that hold one of these seats, at least until lots are drawn
 * @param waiting competitors that could have one and do not hold it for certain
 * @param seats by competitor: those after which the figure counts of one that holds a seat, and of
 *     one that waits
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record LastSeats(
    boolean wrong, Order order, int divisor, BitSet served, BitSet waiting, int[][] seats) {

  /** By what the last seats are given. */
  enum Order {
    /** Votes less full quotas. */
    REMAINDERS,
    /** Votes by seats and one. */
    AVERAGES,
    /** Votes by the signposts of the method. */
    SIGNPOSTS
  }

  private static final LastSeats WRONG =
      new LastSeats(true, Order.REMAINDERS, 0, new BitSet(), new BitSet(), new int[0][]);
  // No list is served and none waits: nothing is out of order.
  private static final LastSeats NEVER =
      new LastSeats(false, Order.REMAINDERS, 0, new BitSet(), new BitSet(), new int[0][]);

  /**
   * Where remainders decide from the first seat to the last: full quotas are never more than the
   * seats, and never so few that a list would need two of the last ones.
   */
  static LastSeats ofRemainders(Component component, BitSet in, int[] candidates) {
    return unlimited(component, in, candidates, Order.REMAINDERS, new int[candidates.length]);
  }

  /** Where figures decide from the first seat to the last. */
  static LastSeats ofSignposts(Component component, BitSet in, int[] candidates) {
    return unlimited(component, in, candidates, Order.SIGNPOSTS, new int[candidates.length]);
  }

  /**
   * @param cells of the lists that take part; null for the others. Together they may be such as no
   *     votes have: then nothing is wrong
   */
  static LastSeats of(
      Component component, BitSet in, int[] candidates, List<@Nullable QuotaCell> cells) {
    return component.race().method() instanceof Kieswet
        ? dutch(component, in, candidates, cells)
        : remainders(component, in, candidates, cells);
  }

  /** Figures of a list that holds a seat and of one that waits, compared; the rival's first. */
  int compare(Race race, int rival, long most, int holder, long least, Ratio low, Ratio high) {
    int theirs = seats[1][rival];
    int own = seats[0][holder];
    if (order == Order.SIGNPOSTS) {
      return least == 0 || most == 0
          ? Long.compare(most, least)
          : race.signposts().compare(most, theirs + 1, least, own + 1);
    }
    if (order == Order.AVERAGES) {
      return Exact.compareProducts(most, own + 1L, least, theirs + 1L);
    }
    // most - theirs * quota against least - own * quota
    long votes = most - least;
    int quotas = theirs - own;
    Ratio quota = quotas > 0 ? low : high;
    int sign = Long.signum(votes);
    if (sign != Integer.signum(quotas) || sign == 0) {
      return Integer.compare(sign, Integer.signum(quotas));
    }
    int compared =
        Exact.compareProducts(
            Math.abs(votes), quota.denominator(), Math.abs(quotas), quota.numerator());
    return sign > 0 ? compared : -compared;
  }

  private static LastSeats unlimited(
      Component component, BitSet in, int[] candidates, Order order, int[] assured) {
    Held held = component.held();
    int competitors = held.most().length;
    BitSet served = new BitSet();
    BitSet waiting = new BitSet();
    int[][] seats = new int[2][competitors];
    long room = 0;
    for (int one = 0; one < competitors; one++) {
      if (!in.get(one)) {
        if (held.most()[one] > 0) {
          return WRONG;
        }
        continue;
      }
      if (held.certain()[one] < assured[one]) {
        return WRONG;
      }
      served.set(one, held.most()[one] > assured[one]);
      waiting.set(one, held.certain()[one] < candidates[one]);
      seats[0][one] = held.most()[one] - 1;
      seats[1][one] = held.certain()[one];
      room += candidates[one];
    }
    return held.given() < Math.min(component.seatsToGive(), room)
        ? WRONG
        : new LastSeats(false, order, 0, served, waiting, seats);
  }

  private static LastSeats remainders(
      Component component, BitSet in, int[] candidates, List<@Nullable QuotaCell> cells) {
    int divisor = 0;
    int divisors = cell(cells, in.nextSetBit(0)).full().length;
    while (divisor < divisors && full(in, cells, divisor) > component.seats()) {
      divisor++;
    }
    if (divisor == divisors) {
      return NEVER;
    }
    int lists = cells.size();
    int[] base = new int[lists];
    int[] figures = new int[lists];
    BitSet able = new BitSet();
    for (int list = in.nextSetBit(0); list >= 0; list = in.nextSetBit(list + 1)) {
      int full = cell(cells, list).full()[divisor];
      base[list] = Math.min(full, candidates[list]);
      figures[list] = full;
      able.set(list, base[list] < candidates[list]);
    }
    return limited(
        component, in, Order.REMAINDERS, divisor, base, figures, able, left(component, base));
  }

  private static LastSeats dutch(
      Component component, BitSet in, int[] candidates, List<@Nullable QuotaCell> cells) {
    int lists = cells.size();
    int all = component.seats();
    int majority = -1;
    int[] full = new int[lists];
    BitSet quarters = new BitSet();
    for (int list = in.nextSetBit(0); list >= 0; list = in.nextSetBit(list + 1)) {
      QuotaCell cell = cell(cells, list);
      majority = cell.majority() ? list : majority;
      full[list] = cell.full()[0];
      quarters.set(list, cell.threeQuarters());
    }
    if (all >= Kieswet.LARGE) {
      // By averages from the first seat on; a majority of the votes assures one of the seats.
      int[] assured = new int[lists];
      if (majority >= 0) {
        assured[majority] = all / 2 + 1;
      }
      return unlimited(component, in, candidates, Order.AVERAGES, assured);
    }
    int left = left(component, full);
    if (left < 0) {
      return NEVER;
    }
    if (left <= quarters.cardinality()) {
      return majority(
          component, in, Order.REMAINDERS, full, full, quarters, left, left == 0 ? -1 : majority);
    }
    int[] base = full.clone();
    quarters.stream().forEach(list -> base[list]++);
    return majority(
        component, in, Order.AVERAGES, base, base, in, left - quarters.cardinality(), majority);
  }

  /**
   * Art. P 9: the seat that was given last goes to a majority of the votes that has no majority of
   * the seats; to have it before or after that is the same.
   */
  private static LastSeats majority(
      Component component,
      BitSet in,
      Order order,
      int[] base,
      int[] figures,
      BitSet able,
      int left,
      int majority) {
    if (majority < 0 || 2 * base[majority] > component.seats()) {
      return limited(component, in, order, 0, base, figures, able, left);
    }
    int[] more = base.clone();
    more[majority]++;
    BitSet others = (BitSet) able.clone();
    if (2 * more[majority] > component.seats()) {
      others.clear(majority);
    }
    return limited(component, in, order, 0, more, figures, others, left - 1);
  }

  /** One of the last seats at most for each list. */
  private static LastSeats limited(
      Component component,
      BitSet in,
      Order order,
      int divisor,
      int[] base,
      int[] figures,
      BitSet able,
      int left) {
    Held held = component.held();
    int lists = held.most().length;
    BitSet served = new BitSet();
    BitSet waiting = new BitSet();
    int given = 0;
    for (int list = 0; list < lists; list++) {
      int most = held.most()[list];
      int certain = held.certain()[list];
      int end = base[list] + (in.get(list) && able.get(list) ? 1 : 0);
      if (certain < base[list] || most > end) {
        return WRONG;
      }
      given += base[list];
      served.set(list, most > base[list]);
      waiting.set(list, able.get(list) && certain <= base[list]);
    }
    given += Math.min(left, able.cardinality());
    return given != held.given()
        ? WRONG
        : new LastSeats(false, order, divisor, served, waiting, new int[][] {figures, figures});
  }

  private static int left(Component component, int[] base) {
    int left = component.seats();
    for (int seats : base) {
      left -= seats;
    }
    return left;
  }

  private static long full(BitSet in, List<@Nullable QuotaCell> cells, int divisor) {
    return in.stream().mapToLong(list -> cell(cells, list).full()[divisor]).sum();
  }

  private static QuotaCell cell(List<@Nullable QuotaCell> cells, int list) {
    QuotaCell cell = cells.get(list);
    if (cell == null) {
      throw new IllegalStateException("list " + list + " takes part without a cell");
    }
    return cell;
  }
}
