package org.scrutin.launcher.caseload;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does several things at a time; the first that fails ends the others. */
final class SideBySide {
  private SideBySide() {}

  /** One of the things. */
  @FunctionalInterface
  interface Task {
    void run() throws InterruptedException;
  }

  /**
   * Returns when all are done.
   *
   * @throws RuntimeException of the first that failed; the others are interrupted and have ended
   */
  static void run(List<? extends Task> tasks) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletionService<Void> ended = new ExecutorCompletionService<>(threads);
      for (Task task : tasks) {
        ended.submit(
            () -> {
              task.run();
              return null;
            });
      }
      try {
        for (int i = 0; i < tasks.size(); i++) {
          ended.take().get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof RuntimeException failure
            ? failure
            : new IllegalStateException(e.getCause());
      }
    }
  }
}
