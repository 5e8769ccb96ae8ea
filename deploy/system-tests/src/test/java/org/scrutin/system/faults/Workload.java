package org.scrutin.system.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The actors at work, each one request after the other, until they are told to stop. */
final class Workload {
  private static final Duration COUNTING = Duration.ofMillis(200);
  private static final Duration DISPUTING = Duration.ofMillis(500);
  private static final Duration RELEASING = Duration.ofMillis(1_500);

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(5);
  private final List<CompletableFuture<Void>> ends = new ArrayList<>();
  private volatile boolean stopping;

  static Workload start(Contest contest, Ledger ledger, SplittableRandom random) {
    var workload = new Workload();
    List<String> all = contest.stations();
    workload.employ(
        new Counting(contest, ledger, "nec", "admin", part(all, 0), "even", random.split()),
        COUNTING);
    workload.employ(
        new Counting(contest, ledger, "nec", "supervisor", part(all, 1), "odd", random.split()),
        COUNTING);
    workload.employ(
        new Counting(contest, ledger, "a", "agent-a", all, "all", random.split()), COUNTING);
    workload.employ(new Disputing(contest, ledger, random.split()), DISPUTING);
    workload.employ(new Releasing(contest, ledger), RELEASING);
    return workload;
  }

  private static List<String> part(List<String> stations, int which) {
    return IntStream.range(0, stations.size())
        .filter(i -> i % 2 == which)
        .mapToObj(stations::get)
        .toList();
  }

  private void employ(Actor actor, Duration pause) {
    var end = new CompletableFuture<Void>();
    ends.add(end);
    threads.execute(() -> work(actor, pause, end));
  }

  private void work(Actor actor, Duration pause, CompletableFuture<Void> end) {
    if (stopping) {
      end.complete(null);
      return;
    }
    try {
      actor.act();
    } catch (Throwable failure) {
      end.completeExceptionally(failure);
      return;
    }
    threads.schedule(() -> work(actor, pause, end), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Fails with what an actor failed with. */
  void check() {
    ends.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(Workload::join);
  }

  /** Lets each actor bring its last request to its end. */
  void stop() {
    stopping = true;
    try {
      ends.forEach(Workload::join);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void join(CompletableFuture<Void> end) {
    try {
      end.get();
    } catch (ExecutionException e) {
      throw new AssertionError("an actor failed", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
