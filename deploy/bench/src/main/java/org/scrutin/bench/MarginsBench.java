package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Programme;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.TargetSide;
import org.scrutin.seats.margins.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All margins of Spain's constituencies, with their proofs, against allocating them once. */
@Command(
    name = "margins",
    mixinStandardHelpOptions = true,
    description = "Times exact margins with their proofs against one allocation of the same votes.")
final class MarginsBench implements Callable<Integer> {
  private static final int TARGET = 40;
  private static final double MOST_MARGINS = 10;
  private static final double MOST_PROGRAMME = 250;

  @Option(names = "--rounds", description = "Rounds after as many to warm up (default: 200)")
  private int rounds = 200;

  @Option(names = "--seats", description = "Seats that are to change hands (default: 40)")
  private int seats = 40;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || seats < 1) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    List<Race> real = SpanishCount.read(Path.of(System.getProperty("scrutin.root", ".")));
    List<Race> races = real.isEmpty() ? SpanishCount.invented() : real;
    List<Held> held = races.stream().map(race -> Held.of(race.allocate())).toList();
    int list =
        IntStream.range(0, races.getFirst().votes().length)
            .boxed()
            .max(Comparator.comparingInt(one -> seats(held, one)))
            .orElseThrow();
    double allocation = Timing.median(() -> allocate(races), rounds);
    double margins = Timing.median(() -> margins(races, held, false), rounds);
    double proofs = Timing.median(() -> margins(races, held, true), rounds);
    double programme = 0;
    for (Margin.Kind kind : Margin.Kind.values()) {
      for (TargetSide side : TargetSide.values()) {
        double one =
            Timing.median(() -> programme(races, held, list, side, kind), Math.max(1, rounds / 20));
        programme = Math.max(programme, one);
        say("%d seats %s %s: %.1f ms", seats, side, kind, one);
      }
    }
    say("%d constituencies of %s", races.size(), real.isEmpty() ? "an invented country" : "Spain");
    say("one allocation of all: %.3f ms", allocation);
    say("all margins, moved, added and removed: %.2f ms (at most %.0f)", margins, MOST_MARGINS);
    say("with their proofs: %.2f ms (at most %.0f)", proofs, MOST_MARGINS);
    say(
        "%d seats nationally, the slowest: %.1f ms (at most %.0f)",
        seats, programme, MOST_PROGRAMME);
    double ratio = proofs / allocation;
    say("margins ratio=%.1f target<=%d", ratio, TARGET);
    return ratio <= TARGET && proofs <= MOST_MARGINS && programme <= MOST_PROGRAMME ? 0 : 1;
  }

  private static long allocate(List<Race> races) {
    return races.stream().mapToLong(race -> race.allocate().awards().size()).sum();
  }

  private static long margins(List<Race> races, List<Held> held, boolean proven) {
    long sum = 0;
    for (int contest = 0; contest < races.size(); contest++) {
      for (Margin.Kind kind : Margin.Kind.values()) {
        Race race = races.get(contest);
        sum +=
            proven
                ? Proof.of(race, held.get(contest), kind)
                    .map(one -> one.margin().tieAt())
                    .orElse(0L)
                : Margin.of(race, held.get(contest), kind).map(Margin::tieAt).orElse(0L);
      }
    }
    return sum;
  }

  private long programme(
      List<Race> races, List<Held> held, int list, TargetSide side, Margin.Kind kind) {
    return Programme.of(races, held, list, seats, side, kind, Verdict.CHANGE)
        .map(Programme::ballots)
        .orElse(0L);
  }

  private static int seats(List<Held> held, int list) {
    return held.stream().mapToInt(one -> one.certain()[list]).sum();
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
