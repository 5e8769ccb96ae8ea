package org.scrutin.seats.allocation;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.allocation.Outcome.UnassignedReason;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.SignpostMethod;

/** Seats from votes. */
public final class Apportionment {
  private Apportionment() {}

  /** Never fails: whatever a contest can end in is an outcome. */
  public static Outcome of(Contest contest) {
    return of(contest, Draws.NONE);
  }

  /** Seats with the drawings of lots on record. */
  public static Outcome of(Contest contest, Draws draws) {
    return run(contest, draws, IntUnaryOperator.identity());
  }

  /**
   * Seats with the drawings of lots on record, in the order in which the contest needs them.
   *
   * @throws InvalidDraw if a draw does not answer the lots that it comes to, or none are left that
   *     it could answer
   */
  public static Outcome of(Contest contest, List<Draw> draws) {
    return Draws.inOrder(draws, each -> of(contest, each));
  }

  /**
   * @param numbers the number that the i-th seat of this contest has, i from 1
   */
  static Outcome run(Contest contest, Draws draws, IntUnaryOperator numbers) {
    if (contest.admitted().isEmpty()) {
      return nobody(contest, UnassignedReason.NO_LIST_ADMITTED);
    }
    int[] lists = contest.competing();
    if (lists.length == 0) {
      return nobody(contest, UnassignedReason.NO_VOTES);
    }
    Ledger ledger = new Ledger(contest, draws, numbers);
    return switch (contest.method()) {
      case SignpostMethod method -> ledger.end(quotients(contest, method, lists), quotient(ledger));
      case LargestRemainder method -> FullQuotas.run(contest, method, ledger);
      case Kieswet _ -> new DutchCouncil(contest, ledger).run();
      case Plurality _ -> plurality(contest, draws, numbers);
    };
  }

  private static IntConsumer quotient(Ledger ledger) {
    return list -> ledger.give(list, AwardedBy.QUOTIENT);
  }

  private static Served quotients(Contest contest, SignpostMethod method, int[] lists) {
    return new Quotients(
            method, contest.votes(), lists, new int[contest.votes().length], contest.candidates())
        .serve(contest.seats());
  }

  private static Outcome nobody(Contest contest, UnassignedReason reason) {
    return new Outcome.Unassigned(
        new int[contest.votes().length], List.of(), contest.seats(), reason);
  }

  /** For one seat every method with quotients is the same: the most votes. */
  private static Outcome plurality(Contest contest, Draws draws, IntUnaryOperator numbers) {
    Outcome outcome = run(contest.as(Method.DHONDT, 1), draws, numbers);
    if (contest.seats() == 1 || !(outcome instanceof Outcome.Settled settled)) {
      return outcome;
    }
    return new Outcome.Unassigned(
        settled.seats(),
        settled.awards(),
        contest.seats() - 1,
        UnassignedReason.METHOD_GIVES_ONE_SEAT);
  }
}
