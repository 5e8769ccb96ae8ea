package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What the gateway's process takes while it answers from memory for long, with as many new
 * addresses as one reader can think of beside.
 */
@Command(
    name = "memory",
    mixinStandardHelpOptions = true,
    description = "Reads for long and says what the gateway's process takes and keeps, in MiB.")
final class MemoryBench implements Callable<Integer> {
  private static final double TARGET = 1.1;
  private static final Pattern USED = Pattern.compile("(?m)^ *(?:DefNew|Tenured) .* used (\\d+)K");
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
      List<Long> kept = new ArrayList<>();
      for (int i = 1; i <= minutes; i++) {
        var answered = new PacedReaders(page, CLIENTS).read(PER_SECOND, Duration.ofMinutes(1));
        long gateway = suite.process("gateway");
        kept.add(live(gateway));
        out.printf(
            Locale.ROOT,
            "minute %d: %,d MiB, of these live %,d, %,d answers, p99 %s ms%n",
            i,
            resident(gateway),
            kept.getLast(),
            answered.latencies().length,
            answered.quantile(0.99));
      }
      out.printf(Locale.ROOT, "%,d new addresses were asked for beside%n", swept.get());
      // The first minutes fill the memory, which has a limit. The heap has one too, up to which it
      // holds garbage: so what is left without that says whether anything piles up.
      int third = minutes / 3;
      double ratio = (double) kept.getLast() / kept.get(third - 1);
      out.printf(
          Locale.ROOT,
          "ratio=%.3f of the last minute to minute %d, target<=%.1f%n",
          ratio,
          third,
          TARGET);
      return ratio <= TARGET ? 0 : 1;
    }
  }

  /** What the heap holds when its garbage was collected, in MiB. */
  private static long live(long process) throws IOException, InterruptedException {
    jcmd(process, "GC.run");
    Matcher used = USED.matcher(jcmd(process, "GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
    }
    return sum / 1024;
  }

  private static String jcmd(long process, String command)
      throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process running =
        new ProcessBuilder(tool.toString(), Long.toString(process), command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (running.waitFor() != 0) {
      throw new IOException(command + " of process " + process + ": " + said);
    }
    return said;
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
