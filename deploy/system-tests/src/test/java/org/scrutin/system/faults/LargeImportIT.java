package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.scrutin.system.Deep;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.ServiceDatabase;

/** A party imports many sheets, and the authority's are counted meanwhile. */
@OnThisMachine
class LargeImportIT {
  private static final int TEN_THOUSAND = 3_334;
  private static final int A_MILLION = 333_334;
  private static final int SOME = 10;

  private final RunningSuite suite = RunningSuite.shared();
  private final SplittableRandom random = new SplittableRandom(7);
  private final Ledger ledger = new Ledger();
  private Contest contest;

  private Counting party(String election, int stationsEach) {
    suite.awaitWhole();
    contest = Contest.open(new Client(suite.gateway()), election, stationsEach);
    return new Counting(contest, ledger, "a", "agent-a", contest.stations(), "all", random.split());
  }

  private Counting authority() {
    List<String> one = contest.stations().subList(0, 1);
    return new Counting(contest, ledger, "nec", "admin", one, "one", random.split());
  }

  @Test
  void theAuthoritysSheetsAreCountedWhileAPartysImportIsOpen() throws Exception {
    // Given: ten thousand sheets whose step cannot end
    Counting party = party("synthetic-ten-thousand", TEN_THOUSAND);
    long before = contest.revision("a");
    CompletableFuture<Void> large;
    try (Connection holder = new ServiceDatabase(suite, "results").connect()) {
      holder.setAutoCommit(false);
      holder
          .createStatement()
          .execute("select 1 from outbox_head where key = '" + contest.code() + "/a' for update");
      large = CompletableFuture.runAsync(party::all);

      // When
      Counting authority = authority();
      for (int i = 0; i < SOME; i++) {
        authority.act();
      }

      // Then
      assertThat(contest.revision("nec")).isEqualTo(SOME);
      assertThat(contest.revision("a")).isEqualTo(before);
      assertThat(large).isNotDone();
      holder.rollback();
    }
    large.join();
    assertThat(contest.revision("a")).isEqualTo(before + contest.stations().size());
  }

  @Test
  @Deep
  void theAuthoritysSheetsDoNotWaitForAPartysMillion() {
    // Given
    Counting party = party("synthetic-million", A_MILLION);
    long before = contest.revision("a");
    Counting authority = authority();

    // When
    long begun = System.nanoTime();
    CompletableFuture<Void> large = CompletableFuture.runAsync(party::all);
    List<Double> seconds = new ArrayList<>();
    while (!large.isDone()) {
      long asked = System.nanoTime();
      authority.act();
      seconds.add((System.nanoTime() - asked) / 1e9);
    }
    large.join();

    // Then
    System.out.printf(
        "%d sheets of a party in %.1f s; meanwhile %d of the authority, each counted within"
            + " %.2f s (p50), %.2f s (p99), %.2f s (most)%n",
        contest.stations().size(),
        (System.nanoTime() - begun) / 1e9,
        seconds.size(),
        quantile(seconds, 0.5),
        quantile(seconds, 0.99),
        quantile(seconds, 1));
    assertThat(seconds).hasSizeGreaterThan(2);
    assertThat(contest.revision("a")).isEqualTo(before + contest.stations().size());
    assertThat(contest.revision("nec")).isEqualTo(seconds.size());
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
