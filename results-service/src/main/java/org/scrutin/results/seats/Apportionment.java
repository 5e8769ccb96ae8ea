package org.scrutin.results.seats;

import java.util.List;
import org.scrutin.results.seats.Outcome.Reason;

/** Seats from votes. */
public final class Apportionment {
  private Apportionment() {}

  /** Never fails: whatever a contest can end in is an outcome. */
  public static Outcome of(Contest contest) {
    int lists = contest.votes().length;
    if (contest.admitted().isEmpty()) {
      return nobody(contest, Reason.NO_LIST_ADMITTED);
    }
    for (int list = 0; list < lists; list++) {
      if (contest.competes(list)) {
        return switch (contest.method()) {
          case DivisorMethod method -> new GreatestQuotients(contest, method).run();
          case Plurality _ -> plurality(contest);
        };
      }
    }
    return nobody(contest, Reason.NO_VOTES);
  }

  private static Outcome nobody(Contest contest, Reason reason) {
    return new Outcome.Unassigned(
        new int[contest.votes().length], List.of(), contest.seats(), reason);
  }

  /** For one seat every divisor method is the same: the most votes. */
  private static Outcome plurality(Contest contest) {
    Contest oneSeat =
        new Contest(contest.method(), 1, contest.votes(), contest.admitted(), contest.ties());
    Outcome outcome = new GreatestQuotients(oneSeat, Method.DHONDT).run();
    if (contest.seats() == 1 || !(outcome instanceof Outcome.Settled settled)) {
      return outcome;
    }
    return new Outcome.Unassigned(
        settled.seats(), settled.awards(), contest.seats() - 1, Reason.METHOD_GIVES_ONE_SEAT);
  }
}
