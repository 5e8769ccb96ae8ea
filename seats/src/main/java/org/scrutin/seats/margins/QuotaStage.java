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
 * @param served lists that hold one of these seats, at least until lots are drawn
 * @param waiting lists that could have one and do not hold it for certain
 * @param seats by list: those after which its figure counts
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
record QuotaStage(
    boolean wrong, Order order, int divisor, BitSet served, BitSet waiting, int[][] seats) {

  /** By what the last seats are given. */
  enum Order {
    /** Votes less full quotas. */
    REMAINDERS,
    /** Votes by seats and one. */
    AVERAGES
  }

  private static final QuotaStage WRONG =
      new QuotaStage(true, Order.REMAINDERS, 0, new BitSet(), new BitSet(), new int[0][]);
  // No list is served and none waits: nothing is out of order.
  private static final QuotaStage NEVER =
      new QuotaStage(false, Order.REMAINDERS, 0, new BitSet(), new BitSet(), new int[0][]);

  /**
   * Where remainders decide from the first seat to the last: full quotas are never more than the
   * seats, and never so few that a list would need two of the last ones.
   */
  static QuotaStage ofRemainders(Race race, Held held, BitSet in) {
    return unlimited(race, held, in, Order.REMAINDERS, new int[race.votes().length]);
  }

  /**
   * @param cells of the lists that take part; null for the others. Together they may be such as no
   *     votes have: then nothing is wrong
   */
  static QuotaStage of(Race race, Held held, BitSet in, List<@Nullable QuotaCell> cells) {
    return race.method() instanceof Kieswet
        ? dutch(race, held, in, cells)
        : remainders(race, held, in, cells);
  }

  /** Figures of a list that holds a seat and of one that waits, compared; the rival's first. */
  int compare(int rival, long most, int holder, long least, Ratio low, Ratio high) {
    long theirs = seats[1][rival];
    long own = seats[0][holder];
    if (order == Order.AVERAGES) {
      return Exact.compareProducts(most, own + 1, least, theirs + 1);
    }
    // most - theirs * quota against least - own * quota
    long votes = most - least;
    long quotas = theirs - own;
    Ratio quota = quotas > 0 ? low : high;
    int sign = Long.signum(votes);
    if (sign != Long.signum(quotas) || sign == 0) {
      return Integer.compare(sign, Long.signum(quotas));
    }
    int compared =
        Exact.compareProducts(
            Math.abs(votes), quota.denominator(), Math.abs(quotas), quota.numerator());
    return sign > 0 ? compared : -compared;
  }

  private static QuotaStage unlimited(Race race, Held held, BitSet in, Order order, int[] assured) {
    int lists = race.votes().length;
    BitSet served = new BitSet();
    BitSet waiting = new BitSet();
    int[][] seats = new int[2][lists];
    for (int list = 0; list < lists; list++) {
      int most = held.most()[list];
      if (!in.get(list)) {
        if (most > 0) {
          return WRONG;
        }
        continue;
      }
      if (held.certain()[list] < assured[list]) {
        return WRONG;
      }
      if (most > assured[list]) {
        served.set(list);
      }
      waiting.set(list);
      seats[0][list] = most - 1;
      seats[1][list] = held.certain()[list];
    }
    return held.given() < race.seats()
        ? WRONG
        : new QuotaStage(false, order, 0, served, waiting, seats);
  }

  private static QuotaStage remainders(
      Race race, Held held, BitSet in, List<@Nullable QuotaCell> cells) {
    int divisor = 0;
    int divisors = cell(cells, in.nextSetBit(0)).full().length;
    while (divisor < divisors && full(in, cells, divisor) > race.seats()) {
      divisor++;
    }
    if (divisor == divisors) {
      return NEVER;
    }
    int lists = race.votes().length;
    int[] base = new int[lists];
    int[] figures = new int[lists];
    BitSet able = new BitSet();
    for (int list = in.nextSetBit(0); list >= 0; list = in.nextSetBit(list + 1)) {
      int full = cell(cells, list).full()[divisor];
      base[list] = Math.min(full, race.candidates()[list]);
      figures[list] = full;
      able.set(list, base[list] < race.candidates()[list]);
    }
    return limited(
        race, held, in, Order.REMAINDERS, divisor, base, figures, able, left(race, base));
  }

  private static QuotaStage dutch(
      Race race, Held held, BitSet in, List<@Nullable QuotaCell> cells) {
    int lists = race.votes().length;
    int majority = -1;
    int[] full = new int[lists];
    BitSet quarters = new BitSet();
    for (int list = in.nextSetBit(0); list >= 0; list = in.nextSetBit(list + 1)) {
      QuotaCell cell = cell(cells, list);
      majority = cell.majority() ? list : majority;
      full[list] = cell.full()[0];
      quarters.set(list, cell.threeQuarters());
    }
    if (race.seats() >= Kieswet.LARGE) {
      // By averages from the first seat on; a majority of the votes assures one of the seats.
      int[] assured = new int[lists];
      if (majority >= 0) {
        assured[majority] = race.seats() / 2 + 1;
      }
      return unlimited(race, held, in, Order.AVERAGES, assured);
    }
    int left = left(race, full);
    if (left < 0) {
      return NEVER;
    }
    if (left <= quarters.cardinality()) {
      return majority(
          race, held, in, Order.REMAINDERS, full, full, quarters, left, left == 0 ? -1 : majority);
    }
    int[] base = full.clone();
    quarters.stream().forEach(list -> base[list]++);
    return majority(
        race, held, in, Order.AVERAGES, base, base, in, left - quarters.cardinality(), majority);
  }

  /**
   * Art. P 9: the seat that was given last goes to a majority of the votes that has no majority of
   * the seats; to have it before or after that is the same.
   */
  private static QuotaStage majority(
      Race race,
      Held held,
      BitSet in,
      Order order,
      int[] base,
      int[] figures,
      BitSet able,
      int left,
      int majority) {
    if (majority < 0 || 2 * base[majority] > race.seats()) {
      return limited(race, held, in, order, 0, base, figures, able, left);
    }
    int[] more = base.clone();
    more[majority]++;
    BitSet others = (BitSet) able.clone();
    if (2 * more[majority] > race.seats()) {
      others.clear(majority);
    }
    return limited(race, held, in, order, 0, more, figures, others, left - 1);
  }

  /** One of the last seats at most for each list. */
  private static QuotaStage limited(
      Race race,
      Held held,
      BitSet in,
      Order order,
      int divisor,
      int[] base,
      int[] figures,
      BitSet able,
      int left) {
    int lists = race.votes().length;
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
        : new QuotaStage(false, order, divisor, served, waiting, new int[][] {figures, figures});
  }

  private static int left(Race race, int[] base) {
    int left = race.seats();
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
