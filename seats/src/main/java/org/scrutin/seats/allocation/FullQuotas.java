package org.scrutin.seats.allocation;

import java.util.stream.IntStream;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;

/** Seats by full quotas, and those that they leave by the largest remainders. */
final class FullQuotas {
  private FullQuotas() {}

  static Outcome run(Contest contest, LargestRemainder method, Ledger ledger) {
    Remainders remainders = remainders(contest, method.quota());
    give(contest, remainders, ledger);
    Served served =
        remainders.serve(
            IntStream.of(contest.competing())
                .filter(list -> ledger.seats()[list] < contest.candidates()[list]),
            ledger.left());
    return ledger.end(served, list -> ledger.give(list, remainders));
  }

  /** A seat for each full quota, as far as a list has candidates. */
  static void give(Contest contest, Remainders remainders, Ledger ledger) {
    for (int list : contest.competing()) {
      long seats = Math.min(remainders.full()[list], contest.candidates()[list]);
      for (int i = 0; i < seats; i++) {
        ledger.give(list, AwardedBy.QUOTA);
      }
    }
  }

  /** With the first quota, of those with ever lower divisors, that does not give too many seats. */
  static Remainders remainders(Contest contest, Quota quota) {
    long votes = contest.votesCompeting();
    long divisor = (long) contest.seats() + quota.more();
    Remainders remainders = Remainders.of(contest, quota.of(votes, divisor));
    while (remainders.seats() > contest.seats()) {
      divisor--;
      remainders = Remainders.of(contest, quota.of(votes, divisor));
    }
    return remainders;
  }
}
