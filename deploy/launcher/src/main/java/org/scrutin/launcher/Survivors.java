package org.scrutin.launcher;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a launcher that was killed. Their keepers are stopping them; a new suite on the same
 * data must not begin before they are gone.
 */
final class Survivors {
  private static final long LIMIT_SECONDS = 60;

  private Survivors() {}

  static void await(List<Run.Child> children, Console console) {
    for (Run.Child child : children) {
      ProcessHandle handle = ProcessHandle.of(child.pid()).orElse(null);
      if (handle == null || !handle.isAlive() || startOf(handle) != child.started()) {
        continue;
      }
      console.say("Waiting for the last run's " + child.name() + " to end");
      try {
        handle.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new Failure(
            "The last run's "
                + child.name()
                + " (process "
                + child.pid()
                + ") does not end. End it, then try again.",
            e);
      } catch (InterruptedException | ExecutionException e) {
        throw new Failure("Interrupted while the last run ended.", e);
      }
    }
  }

  static long startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
