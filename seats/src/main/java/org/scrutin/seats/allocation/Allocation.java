package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.Method;

/**
 * Seats of a whole election from the votes of its constituencies: one tier or two. Whoever gives
 * seats of more than one contest, or tells how they came about, asks here.
 *
 * @param constituencies in the order of their votes
 * @param levelling null without such a tier, and while it waits: until every constituency has votes
 *     and none of them waits for lots
 * @param apportionment how the constituencies got their seats, by their place in that order; null
 *     without such a tier, and until every constituency has votes
 */
public record Allocation(
    List<Given> constituencies, @Nullable Levelling levelling, @Nullable Given apportionment) {
  public Allocation {
    constituencies = List.copyOf(constituencies);
  }

  /**
   * What one contest gave.
   *
   * @param contest null where there was nothing to give
   */
  public record Given(@Nullable Contest contest, Outcome outcome) {
    /** How many there were to give. */
    public int seats() {
      return contest == null ? 0 : contest.seats();
    }

    private static Given nothing(Votes of) {
      return new Given(null, new Outcome.Settled(new int[of.votes().length], List.of()));
    }
  }

  /**
   * Gives the seats.
   *
   * @param country all votes, all seats of the election, and lots that the whole drew
   * @param votes of constituencies; their seats are not read where they follow from votes
   * @param complete whether these are all constituencies, each with its votes
   */
  public static Allocation of(SeatRule rule, Votes country, List<Votes> votes, boolean complete) {
    BitSet admitted = rule.admittedNationally(country.votes(), country.valid());
    return switch (rule.tier()) {
      case Tier.None _ -> new Allocation(each(rule, votes, admitted), null, null);
      case Tier.Levelled tier -> {
        List<Given> direct = each(rule, votes, admitted);
        boolean waits = !complete || direct.stream().anyMatch(Allocation::open);
        yield new Allocation(
            direct, waits ? null : level(rule, tier, country, direct, admitted), null);
      }
      case Tier.Apportioned tier ->
          complete
              ? apportioned(rule, tier.method(), country, votes, admitted)
              : new Allocation(votes.stream().map(Given::nothing).toList(), null, null);
    };
  }

  private static List<Given> each(SeatRule rule, List<Votes> votes, BitSet admitted) {
    return votes.stream().map(own -> given(rule, own, admitted)).toList();
  }

  private static Given given(SeatRule rule, Votes own, BitSet admitted) {
    return new Given(rule.contest(own, admitted), rule.allocate(own, admitted));
  }

  private static boolean open(Given given) {
    return given.outcome() instanceof Outcome.LotsRequired;
  }

  /** Seats that no list could have in its constituency are not made up for above. */
  private static Levelling level(
      SeatRule rule, Tier.Levelled tier, Votes country, List<Given> given, BitSet admitted) {
    int[] direct = new int[country.votes().length];
    for (Given one : given) {
      int[] there = one.outcome().seats();
      Arrays.setAll(direct, list -> direct[list] + there[list]);
    }
    BitSet within =
        Thresholds.admitted(
            tier.thresholds(),
            Level.NATIONAL,
            rule.kinds(),
            rule.parties(),
            country.votes(),
            country.valid());
    within.and(admitted);
    int all = IntStream.of(direct).sum() + tier.seats();
    return Levelling.of(
        tier.method(),
        rule.ties(),
        new Votes(all, country.votes(), country.valid(), country.draws()),
        direct,
        within);
  }

  private static Allocation apportioned(
      SeatRule rule, Method method, Votes country, List<Votes> votes, BitSet admitted) {
    long[] cast = votes.stream().mapToLong(Votes::valid).toArray();
    Contest between = Contest.open(method, country.seats(), cast, Ties.LOTS);
    Given apportionment = new Given(between, Apportionment.of(between, country.draws()));
    List<Given> given = new ArrayList<>();
    for (int place = 0; place < cast.length; place++) {
      Votes own = votes.get(place);
      int seats =
          apportionment.outcome() instanceof Outcome.Settled settled ? settled.seats()[place] : 0;
      given.add(
          seats == 0
              ? Given.nothing(own)
              : given(rule, new Votes(seats, own.votes(), own.valid(), own.draws()), admitted));
    }
    return new Allocation(given, null, apportionment);
  }
}
