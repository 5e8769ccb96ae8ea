package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A party imports a million sheets, and the authority's are counted meanwhile. */
@EnabledIfSystemProperty(named = "scrutin.deep", matches = "true")
class LargeImportIT {
  private static final int STATIONS_EACH = 333_334;

  private final RunningSuite suite = RunningSuite.shared();
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void theAuthoritysSheetsDoNotWaitForAPartysMillion() {
    // Given
    suite.awaitWhole();
    Contest contest = Contest.open(new Client(suite.gateway()), "synthetic-million", STATIONS_EACH);
    var ledger = new Ledger();
    List<String> one = contest.stations().subList(0, 1);
    var authority = new Counting(contest, ledger, "nec", "admin", one, "one", random.split());
    var party =
        new Counting(contest, ledger, "a", "agent-a", contest.stations(), "all", random.split());

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

    // Then: the last one may have waited for the end of the large one, those before it have not
    double took = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%d sheets of a party in %.1f s; meanwhile %d of the authority, each counted within"
            + " %.2f s (p50), %.2f s (p99), %.2f s (most)%n",
        contest.stations().size(),
        took,
        seconds.size(),
        quantile(seconds, 0.5),
        quantile(seconds, 0.99),
        quantile(seconds, 1));
    assertThat(seconds).hasSizeGreaterThan(2);
    assertThat(contest.revision("a")).isEqualTo(contest.stations().size());
    assertThat(contest.revision("nec")).isEqualTo(seconds.size());
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
