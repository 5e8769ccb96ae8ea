package org.scrutin.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a process again that ended by itself: on the same data and ports, at once the first time,
 * and after a growing pause while it keeps ending. Never gives up; whoever watches the log decides.
 */
final class Restarts implements Processes.Ends {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** A process that ran for so long has started well, whatever ended it. */
  private static final Duration STEADY = Duration.ofSeconds(20);

  private final Processes processes;
  private final Console console;
  private final Runnable changed;
  private final Map<String, Duration> pauses = new HashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  /**
   * @param changed called when another process runs under a name
   */
  Restarts(Processes processes, Console console, Runnable changed) {
    this.processes = processes;
    this.console = console;
    this.changed = changed;
  }

  @Override
  public void ended(Part part, int status, Duration ran) {
    Duration pause = pause(part.name(), ran);
    if (!processes.stopping()) {
      console.say(part.name() + " ended with status " + status + " and is started again");
      var unused = timer.schedule(() -> start(part), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized Duration pause(String name, Duration ran) {
    Duration last = ran.compareTo(STEADY) < 0 ? pauses.get(name) : null;
    Duration next = last == null ? FIRST : last.multipliedBy(2);
    next = next.compareTo(LONGEST) < 0 ? next : LONGEST;
    pauses.put(name, next);
    return next;
  }

  private void start(Part part) {
    try {
      processes.start(part);
      changed.run();
    } catch (Failure e) {
      // The suite is being stopped, which its last lines say.
    } catch (RuntimeException e) {
      console.say(part.name() + " could not be started: " + e.getMessage());
      ended(part, -1, Duration.ZERO);
    }
  }
}
