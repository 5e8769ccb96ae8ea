package org.scrutin.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Kills while a workload goes on, and then every invariant. */
final class Round {
  private final RunningSuite suite;
  private final long seed;
  private final List<Kill> schedule;

  Round(RunningSuite suite, long seed, int kills) {
    this.suite = suite;
    this.seed = seed;
    this.schedule = Kill.schedule(seed, kills);
  }

  /**
   * What a round did.
   *
   * @param kills by process
   * @param repeated requests that were sent again
   */
  record Report(
      long seed, Map<String, Integer> kills, Ledger ledger, long repeated, Duration took) {
    @Override
    public String toString() {
      return "seed %d: %s, %d requests acknowledged (%s), %d repeated, %d invariants, %d s"
          .formatted(
              seed,
              kills,
              ledger.requests(),
              ledger,
              repeated,
              Evidence.INVARIANTS.size(),
              took.toSeconds());
    }
  }

  /** Runs it; a failure names the seed and the schedule. */
  Report run() {
    try {
      return play();
    } catch (Throwable failure) {
      throw new AssertionError(
          "Failed with -Dscrutin.faults.seed=" + seed + " and the kills " + schedule, failure);
    }
  }

  private Report play() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    var client = new Client(suite.gateway());
    var ledger = new Ledger();
    suite.awaitWhole();
    Contest contest = Contest.open(client, "synthetic-faults-" + seed, 400);
    Workload workload = Workload.start(contest, ledger, new SplittableRandom(seed));
    Map<String, Integer> kills = new TreeMap<>();
    for (Kill kill : schedule) {
      if (kill.whole()) {
        suite.awaitWhole();
      }
      suite.awaitAnswer(kill.process());
      pause(kill.afterMillis());
      workload.check();
      suite.kill(kill.process());
      kills.merge(kill.process(), 1, Integer::sum);
    }
    suite.awaitWhole();
    workload.stop();
    Evidence evidence = Evidence.of(suite, contest, ledger);
    Evidence.INVARIANTS.forEach(invariant -> invariant.check(evidence));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    return new Report(seed, kills, ledger, client.repeated(), took);
  }

  /** The seeded moment; nothing else waits for time. */
  private static void pause(int millis) throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }
}
