package org.scrutin.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.scrutin.results.seats.Apportionment;
import org.scrutin.results.seats.Contest;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Ties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The exact allocation with its worksheet against a plain one in floating point, in one thread of
 * this process. The two take turns in short rounds, so that both have the same machine; medians are
 * compared, of the worst shape.
 */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = "Times the exact D'Hondt against a plain one in floating point.")
final class AllocateBench implements Callable<Integer> {
  private static final int TARGET = 3;
  private static final int ELECTIONS = 64;
  private static final double SECOND = 1e9;

  @Option(
      names = "--rounds",
      description = "Of each shape; the medians are compared (default: 200)")
  private int rounds = 200;

  @Option(names = "--calls", description = "Allocations in a round (default: 2000)")
  private int calls = 2_000;

  private final PrintStream out = System.out;

  /** Lists and seats of a contest. */
  private record Shape(int lists, int seats) {}

  @Override
  public Integer call() {
    if (rounds < 1 || calls < 1) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    double worst = 0;
    for (Shape shape : List.of(new Shape(12, 25), new Shape(20, 45), new Shape(30, 150))) {
      worst = Math.max(worst, measure(shape));
    }
    out.printf(Locale.ROOT, "allocate ratio=%.3f target<=%d%n", worst, TARGET);
    return worst <= TARGET ? 0 : 1;
  }

  private double measure(Shape shape) {
    long[][] votes =
        IntStream.range(0, ELECTIONS)
            .mapToObj(seed -> votes(shape.lists(), seed))
            .toArray(long[][]::new);
    double[][] doubles =
        Arrays.stream(votes)
            .map(one -> Arrays.stream(one).asDoubleStream().toArray())
            .toArray(double[][]::new);
    long[] plain = new long[rounds];
    long[] exact = new long[rounds];
    // As many unmeasured ones first. The sums are compared, so that nothing is optimised away.
    for (int round = -rounds; round < rounds; round++) {
      long sum = 0;
      long start = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        sum += PlainDHondt.seats(doubles[i % ELECTIONS], shape.seats())[0];
      }
      long middle = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        Contest contest =
            Contest.open(Method.DHONDT, shape.seats(), votes[i % ELECTIONS], Ties.LOTS);
        sum -= Apportionment.of(contest).seats()[0];
      }
      long end = System.nanoTime();
      if (sum != 0) {
        throw new IllegalStateException("the two allocations differ");
      }
      if (round >= 0) {
        plain[round] = middle - start;
        exact[round] = end - middle;
      }
    }
    double perPlain = median(plain) / calls;
    double perExact = median(exact) / calls;
    out.printf(
        Locale.ROOT,
        "%d lists x %d seats: plain %.0f ns, exact %.0f ns (%,.0f a second), ratio %.3f%n",
        shape.lists(),
        shape.seats(),
        perPlain,
        perExact,
        SECOND / perExact,
        perExact / perPlain);
    return perExact / perPlain;
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Made up: a few large lists and many small ones. */
  private static long[] votes(int lists, int seed) {
    Random random = new Random(seed);
    return IntStream.range(0, lists)
        .mapToLong(_ -> 1 + (long) (1_000_000 * Math.pow(random.nextDouble(), 3)))
        .toArray();
  }
}
