package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the first byte of an import to all counted, against a bare COPY of the same rows. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Times the import of synthetic sheets against a bare COPY of the same rows.")
final class ImportBench implements Callable<Integer> {
  private static final int TARGET = 5;
  private static final double NANOS = 1e9;

  @Option(names = "--stations", description = "Stations, 1 to 2000000 (default: 100000)")
  private int stations = 100_000;

  @Option(names = "--lists", description = "Lists, 1 to 500 (default: 20)")
  private int lists = 20;

  @Option(names = "--runs", description = "Runs; the medians are compared (default: 3)")
  private int runs = 3;

  @Option(names = "--heap", description = "Heap of the service (default: 640m)")
  private String heap = "640m";

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    if (stations < 1 || stations > 2_000_000 || lists < 1 || lists > 500 || runs < 1) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    return report(RunningService.measure(heap, this::measure));
  }

  /** Times of the runs in nanoseconds, and the service's peak memory in KiB. */
  private record Measured(long imported, long copied, OptionalLong peak) {}

  private Measured measure(RunningService stand) throws Exception {
    Client client = stand.client();
    BareCopy copy = stand.bareCopy();
    var election = new SyntheticElection("synthetic-bench", stations, lists, 1);
    Path sheets = stand.file("sheets.csv");
    long valid = election.writeSheets(sheets);
    out.printf(
        Locale.ROOT,
        "SYNTHETIC election: %,d stations in %d constituencies, %d lists, %,d bytes of sheets%n",
        stations,
        election.constituencies(),
        lists,
        Files.size(sheets));
    client.open(election, stand.file("units.csv"));
    long[] imports = new long[runs];
    long[] copies = new long[runs];
    for (int run = 1; run <= runs; run++) {
      String tally = "run" + run;
      client.tally(election, tally);
      copy.settle();
      imports[run - 1] =
          client.timeImport(
              election.path() + "/tallies/" + tally + "/imports",
              BodyPublishers.ofFile(sheets),
              stations);
      if (client.validVotes(election, tally) != valid) {
        throw new IOException("the total is not the sum of the sheets");
      }
      copies[run - 1] = copy.time(run, stations);
      out.printf(
          Locale.ROOT,
          "run %d%s: import %.3f s, bare COPY %.3f s, ratio %.2f%n",
          run,
          run == 1 ? " (cold)" : "",
          imports[run - 1] / NANOS,
          copies[run - 1] / NANOS,
          (double) imports[run - 1] / copies[run - 1]);
    }
    return new Measured(median(imports), median(copies), stand.service().peakMemory());
  }

  /** Once everything is stopped, so that the ratio is the last line. */
  private int report(Measured measured) {
    long imported = measured.imported();
    long copied = measured.copied();
    OptionalLong peak = measured.peak();
    double ratio = (double) imported / copied;
    out.printf(
        Locale.ROOT,
        "medians: import %.3f s (%,.0f sheets/s), bare COPY %.3f s%n",
        imported / NANOS,
        stations / (imported / NANOS),
        copied / NANOS);
    out.println(
        peak.isPresent()
            ? "peak memory of the service (VmHWM): %,d MiB".formatted(peak.getAsLong() / 1024)
            : "peak memory of the service: this system does not tell");
    out.printf(Locale.ROOT, "import ratio=%.3f target<=%d%n", ratio, TARGET);
    return ratio <= TARGET ? 0 : 1;
  }

  static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
