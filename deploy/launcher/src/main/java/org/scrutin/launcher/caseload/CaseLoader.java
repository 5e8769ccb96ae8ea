package org.scrutin.launcher.caseload;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads a case folder through the public interface alone. Each step has an idempotency key made of
 * its name, so a load that was stopped goes on where it stopped, and one that is done changes
 * nothing.
 */
public final class CaseLoader implements AutoCloseable {
  /** Chains that are taken side by side. */
  private static final int WORKERS = 4;

  private final List<Worker> workers;
  private final Consumer<String> progress;

  public CaseLoader(URI gateway, Tokens tokens, Consumer<String> progress) {
    this(gateway, tokens, progress, Duration.ofMillis(100), Duration.ofMinutes(2));
  }

  CaseLoader(
      URI gateway, Tokens tokens, Consumer<String> progress, Duration pause, Duration limit) {
    var kept = new KeptTokens(tokens);
    this.workers =
        Stream.generate(() -> new Worker(gateway, kept, progress, pause, limit))
            .limit(WORKERS)
            .toList();
    this.progress = progress;
  }

  /**
   * Does every step in order, chains side by side.
   *
   * @throws CaseFailure naming the first step that was refused and why; what was done before stays
   */
  public void load(Path folder) throws InterruptedException {
    CaseFolder read = CaseFolder.read(folder);
    read.steps().forEach(workers.getFirst()::check);
    progress.accept("Loading the case %s (%s)".formatted(read.code(), read.title()));
    new Load(read).run();
    progress.accept("The case %s is loaded".formatted(read.code()));
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
  }

  /** One load of one case. */
  private final class Load {
    private final CaseFolder folder;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);

    Load(CaseFolder folder) {
      this.folder = folder;
    }

    void run() throws InterruptedException {
      for (List<List<CaseStep>> stage : folder.stages()) {
        SideBySide.run(stage.stream().<SideBySide.Task>map(chain -> () -> take(chain)).toList());
      }
    }

    private void take(List<CaseStep> chain) throws InterruptedException {
      Worker worker = idle.take();
      try {
        for (CaseStep step : chain) {
          progress.accept(
              "  %d/%d %s, as %s"
                  .formatted(
                      begun.incrementAndGet(), folder.steps().size(), step.step(), step.as()));
          worker.take(step.resolved(ids), folder).ifPresent(id -> ids.put(step.step(), id));
        }
      } finally {
        idle.add(worker);
      }
    }
  }
}
