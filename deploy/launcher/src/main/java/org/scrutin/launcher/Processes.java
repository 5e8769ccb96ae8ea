package org.scrutin.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.scrutin.embedded.Keeper;

/** The running processes. The end of one ends the suite, unless somebody says otherwise. */
final class Processes {
  /** What becomes of the suite when a process has ended; also called while it is being stopped. */
  interface Ends {
    /**
     * @param ran how long the process lived
     */
    void ended(Part part, int status, Duration ran);
  }

  /** Who asks comes before whom it asks, so that nobody is left with a request in the air. */
  private static final List<List<String>> STOP_ORDER =
      List.of(
          List.of("gateway"),
          List.of("results-service", "claims-service"),
          List.of("idp"),
          List.of("kafka"),
          List.of("postgres"));

  private final Map<String, Keeper> keepers = new LinkedHashMap<>();
  private final List<Run.Child> children = new ArrayList<>();
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private volatile Ends ends = (part, status, ran) -> death.complete(ending(part, status));
  private volatile boolean stopping;

  void whenOneEnds(Ends decision) {
    ends = decision;
  }

  /**
   * @throws Failure if the suite is being stopped
   */
  synchronized Keeper start(Part part) {
    if (stopping) {
      throw new Failure("The start was interrupted.");
    }
    long begun = System.nanoTime();
    Keeper keeper = Keeper.start(part.command());
    keepers.put(part.name(), keeper);
    long started = ProcessHandle.of(keeper.pid()).map(Survivors::startOf).orElse(0L);
    children.removeIf(child -> child.name().equals(part.name()));
    children.add(
        new Run.Child(
            part.name(),
            keeper.pid(),
            part.port(),
            part.managementPort().isPresent() ? part.managementPort().getAsInt() : null,
            started));
    var unused =
        keeper
            .onExit()
            .thenAccept(
                status -> ends.ended(part, status, Duration.ofNanos(System.nanoTime() - begun)));
    return keeper;
  }

  synchronized List<Run.Child> children() {
    return List.copyOf(children);
  }

  /** Completes with a sentence when a process has ended; while stopping, that is expected. */
  CompletableFuture<String> death() {
    return death;
  }

  boolean stopping() {
    return stopping;
  }

  /** Stops all that run, in order; a second call waits for the first. */
  synchronized void stop() {
    stopping = true;
    for (List<String> together : STOP_ORDER) {
      together.parallelStream().map(keepers::get).forEach(Processes::close);
    }
    keepers.clear();
  }

  private static void close(@Nullable Keeper keeper) {
    if (keeper != null) {
      keeper.close();
    }
  }

  private static String ending(Part part, int status) {
    return part.name()
        + " ended with status "
        + status
        + ". Its log is "
        + part.command().log()
        + " and ends with:\n"
        + LogTail.of(part.command().log());
  }
}
