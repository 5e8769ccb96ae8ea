package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.Award.AwardedBy;
import org.scrutin.seats.method.Exact;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;

/**
 * {@link Kieswet}, article by article. A list without further candidates is passed over where the
 * law takes its seat back and gives it on by the same figures (art. P 10), which comes to the same.
 */
final class DutchCouncil {
  private final Contest contest;
  private final Ledger ledger;
  private final long cast;
  private final Remainders remainders;

  DutchCouncil(Contest contest, Ledger ledger) {
    this.contest = contest;
    this.ledger = ledger;
    this.cast = contest.votesCompeting();
    this.remainders = Remainders.of(contest, Quota.HARE.of(cast, contest.seats()));
  }

  Outcome run() {
    FullQuotas.give(contest, remainders, ledger);
    if (ledger.left() == 0) {
      return ledger.end();
    }
    if (contest.seats() >= Kieswet.LARGE) {
      return averages(contest.candidates());
    }
    // Art. P 8: once by remainder, then once by average, then by average without end.
    Served served =
        remainders.serve(
            lists(list -> hasRoom(list) && remainders.isThreeQuarters(list)), ledger.left());
    if (served.count() == ledger.left()) {
      return end(served, list -> ledger.give(list, remainders));
    }
    Ledger.give(served, served.count(), list -> ledger.give(list, remainders));
    int[] oneMore =
        IntStream.range(0, contest.votes().length)
            .map(list -> Math.min(ledger.seats()[list] + 1, contest.candidates()[list]))
            .toArray();
    Served once = byAverage(oneMore);
    if (once.count() == ledger.left()) {
      return end(once, list -> ledger.give(list, AwardedBy.AVERAGE));
    }
    Ledger.give(once, once.count(), list -> ledger.give(list, AwardedBy.AVERAGE));
    return averages(contest.candidates());
  }

  private Outcome averages(int[] most) {
    return end(byAverage(most), list -> ledger.give(list, AwardedBy.AVERAGE));
  }

  private Served byAverage(int[] most) {
    return new Quotients(Method.DHONDT, contest.votes(), contest.competing(), ledger.seats(), most)
        .serve(ledger.left());
  }

  /**
   * Art. P 9: the list with a majority of the votes but not of the seats gets the seat that was
   * given last. Where several lists have an equal claim to the last seats, drawing for all of them
   * and then for the one to be lost is the same as drawing for one seat fewer.
   */
  private Outcome end(Served served, IntConsumer give) {
    Ledger.give(served, served.untied(), give);
    List<Integer> tied = new ArrayList<>(served.tied());
    int last = served.last();
    int majority = withMajorityOfVotes();
    if (majority >= 0
        && last > 0
        && hasRoom(majority)
        && 2 * seatsAtEnd(majority, served) <= contest.seats()) {
      ledger.give(majority, AwardedBy.MAJORITY);
      tied.remove(Integer.valueOf(majority));
      last--;
    }
    return ledger.end(tied, last, give);
  }

  private int seatsAtEnd(int list, Served served) {
    boolean gets = served.waiting().isEmpty() && served.isLast(list);
    return ledger.seats()[list] + (gets ? 1 : 0);
  }

  private int withMajorityOfVotes() {
    return lists(list -> Exact.compareProducts(contest.votes()[list], 2, cast, 1) > 0)
        .findFirst()
        .orElse(-1);
  }

  private boolean hasRoom(int list) {
    return ledger.seats()[list] < contest.candidates()[list];
  }

  private IntStream lists(IntPredicate which) {
    return Arrays.stream(contest.competing()).filter(which);
  }
}
