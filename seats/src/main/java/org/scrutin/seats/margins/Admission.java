package org.scrutin.seats.margins;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.method.Ratio;

/**
 * Which lists take part in a contest, and which could come to.
 *
 * @param shares of the contest's valid votes that each list needs, 0/1 for none
 * @param mayTakePart lists that nothing outside this contest keeps out for certain
 * @param mayBeKeptOut lists that something outside this contest could keep out
 */
public record Admission(List<Ratio> shares, BitSet mayTakePart, BitSet mayBeKeptOut) {
  private static final Ratio NOTHING = new Ratio(0, 1);

  public Admission {
    shares = List.copyOf(shares);
  }

  /** Every list takes part, whatever it has. */
  public static Admission open(int lists) {
    return within(Collections.nCopies(lists, NOTHING));
  }

  /** The contest's own thresholds decide. */
  public static Admission within(List<Ratio> shares) {
    BitSet all = new BitSet();
    all.set(0, shares.size());
    return new Admission(shares, all, new BitSet());
  }

  /**
   * The greatest share that each list needs of those thresholds; they are shares of one base.
   *
   * @param which thresholds count
   */
  public static List<Ratio> shares(SeatRule rule, Predicate<Threshold> which) {
    return IntStream.range(0, rule.kinds().size())
        .mapToObj(
            list ->
                rule.thresholds().stream()
                    .filter(which.and(threshold -> rule.needs(list, threshold)))
                    .map(Threshold::share)
                    .reduce(NOTHING, Admission::greater))
        .toList();
  }

  /** Only what is certain outside, for all lists but one. */
  Admission atBestFor(int list) {
    BitSet others = (BitSet) mayTakePart.clone();
    others.andNot(mayBeKeptOut);
    others.set(list, mayTakePart.get(list));
    return new Admission(shares, others, new BitSet());
  }

  /** Whether every list takes part, whatever it has. */
  boolean admitsAll(int lists) {
    return !asksForShares() && mayTakePart.cardinality() >= lists && mayBeKeptOut.isEmpty();
  }

  /** Whether any list needs a share of the votes. */
  boolean asksForShares() {
    return shares.stream().anyMatch(share -> share.numerator() > 0);
  }

  /** The fewest votes with which a list reaches its share of so many valid ballots. */
  long needed(int list, long base) {
    Ratio share = shares.get(list);
    long part = share.numerator();
    long whole = share.denominator();
    if (part == 0) {
      return 0;
    }
    if (Math.multiplyHigh(base, part) == 0 && base * part >= 0) {
      return Math.ceilDiv(base * part, whole);
    }
    BigInteger[] votes =
        BigInteger.valueOf(base)
            .multiply(BigInteger.valueOf(part))
            .divideAndRemainder(BigInteger.valueOf(whole));
    return votes[0].longValueExact() + votes[1].signum();
  }

  private static Ratio greater(Ratio a, Ratio b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
