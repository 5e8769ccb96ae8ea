package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Step.Precedence;
import org.scrutin.seats.allocation.Step.Rival;
import org.scrutin.seats.method.Figure;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.SignpostMethod;

/** Tells an allocation seat by seat: who won it, with what figure, and who was closest. */
public final class Steps {
  private final Contest contest;
  private final int[] end;
  private final int[] held;
  private final BitSet byRemainder = new BitSet();
  private final BitSet byAverage = new BitSet();
  private final BitSet remaindersServed = new BitSet();
  private final @Nullable Remainders remainders;

  private Steps(Contest contest, Outcome outcome) {
    this.contest = contest;
    this.end = outcome.seats();
    this.held = new int[contest.votes().length];
    this.remainders =
        switch (contest.method()) {
          case LargestRemainder method when contest.competing().length > 0 ->
              FullQuotas.remainders(contest, method.quota());
          case Kieswet _ when contest.competing().length > 0 ->
              Remainders.of(contest, Quota.HARE.of(contest.votesCompeting(), contest.seats()));
          case LargestRemainder _, Kieswet _, SignpostMethod _, Plurality _ -> null;
        };
    outcome.awards().stream()
        .filter(award -> award.by() == AwardedBy.REMAINDER)
        .forEach(award -> remaindersServed.set(award.list()));
  }

  /**
   * The steps of an allocation without linked lists, in the order of the seats.
   *
   * @param outcome of that contest
   */
  public static List<Step> of(Contest contest, Outcome outcome) {
    Steps steps = new Steps(contest, outcome);
    List<Step> told = new ArrayList<>(outcome.awards().size());
    outcome.awards().forEach(award -> told.add(steps.step(award)));
    return told;
  }

  /**
   * The steps of an allocation with linked lists: figures inside the groups, and no rivals, as
   * those of a group are other groups.
   */
  public static List<Step> inGroups(Contest contest, Outcome outcome) {
    SignpostMethod method = contest.method() instanceof SignpostMethod own ? own : Method.DHONDT;
    return outcome.awards().stream()
        .map(
            award ->
                switch (award.by()) {
                  case QUOTIENT, AVERAGE ->
                      new Step(award, method.figure(award.votes(), award.divisor()), null);
                  case REMAINDER ->
                      new Step(award, Figure.of(award.votes(), award.divisor()), null);
                  case QUOTA, MAJORITY -> new Step(award, null, null);
                })
        .toList();
  }

  private Step step(Award award) {
    int list = award.list();
    Step step =
        switch (award.by()) {
          case QUOTIENT -> byQuotient(award, signposts(), rivals(list));
          case AVERAGE -> byQuotient(award, Method.DHONDT, averages(list));
          case REMAINDER -> byRemainder(award);
          case QUOTA -> new Step(award, quota(), null);
          case MAJORITY -> new Step(award, null, null);
        };
    held[list]++;
    byRemainder.set(list, byRemainder.get(list) || award.by() == AwardedBy.REMAINDER);
    byAverage.set(list, byAverage.get(list) || award.by() == AwardedBy.AVERAGE);
    return step;
  }

  private SignpostMethod signposts() {
    return contest.method() instanceof SignpostMethod method ? method : Method.DHONDT;
  }

  private IntStream rivals(int winner) {
    return Arrays.stream(contest.competing())
        .filter(list -> list != winner && held[list] < contest.candidates()[list]);
  }

  /** In a small council nobody gets a second average before everybody had one. */
  private IntStream averages(int winner) {
    boolean once = contest.seats() < Kieswet.LARGE && !byAverage.get(winner);
    return rivals(winner).filter(list -> !once || !byAverage.get(list));
  }

  private Step byQuotient(Award award, SignpostMethod method, IntStream rivals) {
    int list = award.list();
    long[] votes = contest.votes();
    Figure figure = method.figure(votes[list], held[list] + 1);
    int closest =
        rivals
            .boxed()
            .max(
                (a, b) -> {
                  int order = method.compare(votes[a], held[a] + 1, votes[b], held[b] + 1);
                  // Of equal ones the one that gets nothing for it has more to tell.
                  return order != 0 ? order : Boolean.compare(getsNoMore(a), getsNoMore(b));
                })
            .orElse(-1);
    if (closest < 0) {
      return new Step(award, figure, null);
    }
    int order = method.compare(votes[list], held[list] + 1, votes[closest], held[closest] + 1);
    Precedence why = order > 0 ? Precedence.GREATER : equal(list, closest, !getsNoMore(closest));
    Figure next = method.figure(votes[closest], held[closest] + 1);
    return new Step(award, figure, new Rival(closest, votes[closest], next, why));
  }

  private Step byRemainder(Award award) {
    Remainders parts = remainders;
    if (parts == null) {
      throw new IllegalStateException("a seat by remainder under " + contest.method().code());
    }
    int list = award.list();
    long[] rest = parts.rest();
    int closest =
        rivals(list)
            .filter(other -> !byRemainder.get(other))
            .filter(other -> !(contest.method() instanceof Kieswet) || parts.isThreeQuarters(other))
            .boxed()
            .max(
                (a, b) ->
                    rest[a] != rest[b]
                        ? Long.compare(rest[a], rest[b])
                        : Boolean.compare(!remaindersServed.get(a), !remaindersServed.get(b)))
            .orElse(-1);
    Figure figure = Figure.of(award.votes(), award.divisor());
    if (closest < 0) {
      return new Step(award, figure, null);
    }
    Precedence why =
        rest[list] > rest[closest]
            ? Precedence.GREATER
            : equal(list, closest, remaindersServed.get(closest));
    Figure next = Figure.of(rest[closest], award.divisor());
    return new Step(award, figure, new Rival(closest, rest[closest], next, why));
  }

  private boolean getsNoMore(int list) {
    return end[list] <= held[list];
  }

  private Precedence equal(int winner, int rival, boolean bothServed) {
    int order = Long.compare(contest.votes()[winner], contest.votes()[rival]);
    if (bothServed) {
      return Precedence.BOTH;
    }
    if (order == 0 || contest.ties() == Ties.LOTS) {
      return Precedence.LOTS;
    }
    return order > 0 ? Precedence.MORE_VOTES : Precedence.FEWER_VOTES;
  }

  private @Nullable Figure quota() {
    return remainders == null
        ? null
        : Figure.of(remainders.quota().numerator(), remainders.quota().denominator());
  }
}
