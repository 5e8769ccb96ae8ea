package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One corrected sheet in a large election against one in a small election of the same service: cost
 * is to grow with the change. The two take turns, so that both have the same machine.
 */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description = "Times one corrected sheet in a large election against one in a small election.")
final class CorrectBench implements Callable<Integer> {
  private static final double TARGET = 1.5;
  private static final double MILLIS = 1e6;
  private static final String TALLY = "nec";

  @Option(names = "--stations", description = "Of the large one (default: 1000000)")
  private int stations = 1_000_000;

  @Option(names = "--small", description = "Stations of the small one (default: 1000)")
  private int small = 1_000;

  @Option(names = "--lists", description = "Lists, 1 to 500 (default: 20)")
  private int lists = 20;

  @Option(names = "--corrections", description = "Of each; the medians are compared (default: 100)")
  private int corrections = 100;

  @Option(names = "--heap", description = "Heap of the service (default: 640m)")
  private String heap = "640m";

  private final PrintStream out = System.out;

  /** Medians in nanoseconds. */
  private record Measured(long large, long small) {}

  @Override
  public Integer call() throws Exception {
    if (small < 1 || stations < small || stations > 2_000_000 || lists < 1 || corrections < 1) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    Measured measured = RunningService.measure(heap, this::measure);
    double ratio = (double) measured.large() / measured.small();
    out.printf(
        Locale.ROOT,
        "medians of %d corrections: %.2f ms of %,d stations, %.2f ms of %,d%n",
        corrections,
        measured.large() / MILLIS,
        stations,
        measured.small() / MILLIS,
        small);
    out.printf(Locale.ROOT, "correct ratio=%.3f target<=%.1f%n", ratio, TARGET);
    return ratio <= TARGET ? 0 : 1;
  }

  private Measured measure(RunningService stand) throws Exception {
    var few = new SyntheticElection("synthetic-small", small, lists, 1);
    var many = new SyntheticElection("synthetic-large", stations, lists, 1);
    count(stand, few);
    count(stand, many);
    long[] fewTimes = new long[corrections];
    long[] manyTimes = new long[corrections];
    // As many unmeasured ones first: a cold service would be compared with a warm one.
    for (int i = -corrections; i < corrections; i++) {
      long one = correct(stand, few, i + corrections);
      long other = correct(stand, many, i + corrections);
      if (i >= 0) {
        fewTimes[i] = one;
        manyTimes[i] = other;
      }
    }
    return new Measured(ImportBench.median(manyTimes), ImportBench.median(fewTimes));
  }

  private void count(RunningService stand, SyntheticElection election)
      throws IOException, InterruptedException {
    Path sheets = stand.file("sheets.csv");
    election.writeSheets(sheets);
    stand.client().open(election, stand.file("units.csv"));
    stand.client().tally(election, TALLY);
    long time =
        stand
            .client()
            .timeImport(imports(election), BodyPublishers.ofFile(sheets), election.stations());
    out.printf(
        Locale.ROOT,
        "SYNTHETIC election of %,d stations counted in %.0f ms%n",
        election.stations(),
        time / MILLIS);
  }

  /** From the request until it is counted. */
  private static long correct(RunningService stand, SyntheticElection election, int number)
      throws IOException, InterruptedException {
    int station = number % election.stations();
    String sheet = election.correction(station, 1 + number);
    return stand.client().timeImport(imports(election), BodyPublishers.ofString(sheet), 1);
  }

  private static String imports(SyntheticElection election) {
    return election.path() + "/tallies/" + TALLY + "/imports";
  }
}
