package org.scrutin.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.MostChange;
import org.scrutin.seats.margins.Outstanding;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.VotesAffected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is still out of an invented country, and the most that its claims can change. */
@Command(
    name = "outstanding",
    mixinStandardHelpOptions = true,
    description =
        "Times what is still out, and the most that claims can change, against one allocation.")
final class OutstandingBench implements Callable<Integer> {
  private static final int CONSTITUENCIES = 100;
  private static final int DISPUTED = 52;
  private static final int LISTS = 20;
  private static final int CLAIMS = 1_000;
  private static final int MOST_BALLOTS = 400;
  private static final long PART_OUT = 50;
  private static final double MOST_OUTSTANDING = 50;
  private static final double MOST_CHANGE = 250;

  @Option(names = "--rounds", description = "Rounds after as many to warm up (default: 20)")
  private int rounds = 20;

  private final PrintStream out = System.out;

  @Override
  public Integer call() {
    if (rounds < 1) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    List<Race> races = SpanishCount.invented(CONSTITUENCIES, LISTS);
    List<int[]> has = races.stream().map(race -> Held.of(race.allocate()).certain()).toList();
    List<Race> disputed = races.subList(0, DISPUTED);
    List<VotesAffected> affected = claims(disputed);
    double allocation =
        Timing.median(
            () -> races.stream().mapToLong(race -> race.allocate().awards().size()).sum(), rounds);
    double outstanding = Timing.median(() -> outstanding(races, has), rounds);
    double change = Timing.median(() -> change(disputed, has, affected), rounds);
    long bounds =
        disputed.stream()
            .filter(
                race -> {
                  int at = disputed.indexOf(race);
                  return !MostChange.of(race, has.get(at), affected.get(at)).exact();
                })
            .count();
    say("%d constituencies of %d lists, of an invented country", CONSTITUENCIES, LISTS);
    say("one allocation of all: %.3f ms", allocation);
    say(
        "one ballot in %d still out: %.1f ms (at most %.0f), ratio=%.0f",
        PART_OUT, outstanding, MOST_OUTSTANDING, outstanding / allocation);
    say(
        "the most that %,d claims in %d of them can change: %.1f ms (at most %.0f), %d of them a"
            + " bound",
        CLAIMS, DISPUTED, change, MOST_CHANGE, bounds);
    return outstanding <= MOST_OUTSTANDING && change <= MOST_CHANGE ? 0 : 1;
  }

  private static long outstanding(List<Race> races, List<int[]> has) {
    long open = 0;
    for (int at = 0; at < races.size(); at++) {
      Race race = races.get(at);
      open += Outstanding.of(race, has.get(at), race.valid() / PART_OUT).open(race.seats());
    }
    return open;
  }

  private static long change(List<Race> races, List<int[]> has, List<VotesAffected> affected) {
    long seats = 0;
    for (int at = 0; at < races.size(); at++) {
      seats += MostChange.of(races.get(at), has.get(at), affected.get(at)).seats();
    }
    return seats;
  }

  /** Claims of every kind, each on one constituency. */
  private static List<VotesAffected> claims(List<Race> races) {
    Random random = new Random(CLAIMS);
    long[] added = new long[races.size()];
    long[] taken = new long[races.size()];
    long[][] takenFrom = new long[races.size()][LISTS];
    for (int claim = 0; claim < CLAIMS; claim++) {
      int at = random.nextInt(races.size());
      int list = random.nextInt(LISTS);
      long ballots = random.nextInt(MOST_BALLOTS);
      switch (random.nextInt(3)) {
        case 0 -> added[at] += ballots;
        case 1 -> taken[at] += ballots;
        default ->
            takenFrom[at][list] =
                Math.min(races.get(at).votes()[list], takenFrom[at][list] + ballots);
      }
    }
    return IntStream.range(0, races.size())
        .mapToObj(at -> new VotesAffected(added[at], taken[at], takenFrom[at], List.of()))
        .toList();
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
