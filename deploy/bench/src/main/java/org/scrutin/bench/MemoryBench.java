package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the gateway's process takes while it answers from memory for long, with as many new
 * addresses as one reader can think of beside.
 */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "Reads for long and says what the gateway's process takes, in MiB.")
final class MemoryBench implements Callable<Integer> {
  private static final double TARGET = 1.1;
  private static final int CLIENTS = 32;
  private static final double PER_SECOND = 5_000;

  @Option(names = "--minutes", description = "3 to 600 (default: 10)")
  private int minutes = 10;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    if (minutes < 3 || minutes > 600) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    try (PackagedSuite suite = PackagedSuite.start(false);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      URI page = suite.gateway().resolve("/elections/kh-2013");
      URI sweep = suite.gateway().resolve("/api/v1/elections/kh-2013/tallies/nec/results");
      Future<Long> swept = beside.submit(() -> new Sweep(sweep).read(Duration.ofMinutes(minutes)));
      List<Long> taken = new ArrayList<>();
      for (int i = 1; i <= minutes; i++) {
        var answered = new PacedReaders(page, CLIENTS).read(PER_SECOND, Duration.ofMinutes(1));
        taken.add(resident(suite.process("gateway")));
        out.printf(
            Locale.ROOT,
            "minute %d: %,d MiB, %,d answers, p99 %s ms%n",
            i,
            taken.getLast(),
            answered.latencies().length,
            answered.quantile(0.99));
      }
      out.printf(Locale.ROOT, "%,d new addresses were asked for beside%n", swept.get());
      // The first minutes fill the memory, which has a limit.
      int third = minutes / 3;
      double ratio = (double) taken.getLast() / taken.get(third - 1);
      out.printf(
          Locale.ROOT,
          "ratio=%.3f of the last minute to minute %d, target<=%.1f%n",
          ratio,
          third,
          TARGET);
      return ratio <= TARGET ? 0 : 1;
    }
  }

  /** In MiB; Linux. */
  private static long resident(long process) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IOException("no VmRSS of " + process);
  }
}
