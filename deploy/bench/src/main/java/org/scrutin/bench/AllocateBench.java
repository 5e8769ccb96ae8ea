package org.scrutin.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.runner.options.WarmupMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The exact allocation with its worksheet against a plain one in floating point, measured by JMH in
 * one thread. Every JVM warms up both before it measures one; medians are compared, of the worst
 * shape.
 */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = "Times the exact D'Hondt against a plain one in floating point.")
final class AllocateBench implements Callable<Integer> {
  private static final int TARGET = 3;
  private static final double SECOND = 1e9;

  @Option(names = "--forks", description = "JVMs for each figure, 1 to 20 (default: 3)")
  private int forks = 3;

  @Option(
      names = "--iterations",
      description = "Of 300 ms each in a JVM, after as many to warm up, 1 to 100 (default: 5)")
  private int iterations = 5;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws RunnerException {
    if (forks < 1 || forks > 20 || iterations < 1 || iterations > 100) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    TimeValue time = TimeValue.milliseconds(300);
    Options options =
        new OptionsBuilder()
            .include(Allocations.class.getName() + "\\..*")
            .forks(forks)
            .threads(1)
            .warmupMode(WarmupMode.BULK_INDI)
            .warmupIterations(iterations)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    double worst = worst(new Runner(options).run());
    out.printf(Locale.ROOT, "allocate ratio=%.3f target<=%d%n", worst, TARGET);
    return worst > 0 && worst <= TARGET ? 0 : 1;
  }

  private double worst(Collection<RunResult> results) {
    Map<String, Double> plain = new TreeMap<>();
    Map<String, Double> exact = new TreeMap<>();
    for (RunResult result : results) {
      boolean isExact = result.getPrimaryResult().getLabel().equals("nextExact");
      (isExact ? exact : plain)
          .put(
              result.getParams().getParam("shape"),
              result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    double worst = 0;
    for (Map.Entry<String, Double> one : exact.entrySet()) {
      double bare = plain.getOrDefault(one.getKey(), Double.NaN);
      out.printf(
          Locale.ROOT,
          "%s lists x seats: plain %.0f ns, exact %.0f ns (%,.0f a second), ratio %.3f%n",
          one.getKey(),
          bare,
          one.getValue(),
          SECOND / one.getValue(),
          one.getValue() / bare);
      worst = Math.max(worst, one.getValue() / bare);
    }
    return worst;
  }
}
