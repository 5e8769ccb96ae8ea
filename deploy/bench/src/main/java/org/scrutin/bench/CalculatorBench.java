package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.scrutin.embedded.ChildCommand;
import org.scrutin.embedded.FreePorts;
import org.scrutin.embedded.Keeper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The public calculator of the packaged results-service, with its worksheet and margins, against a
 * bare endpoint of the same framework that sends back the JSON that both are sent. They take turns;
 * the load comes from this process, which shares the machine with both.
 */
@Command(
    name = "calculator",
    mixinStandardHelpOptions = true,
    description = "Asks the public calculator for seats, as requests a second.")
final class CalculatorBench implements Callable<Integer> {
  private static final double TARGET = 0.6;
  private static final int TURNS = 5;
  private static final String HEAP = "640m";
  private static final long START_LIMIT = 60_000_000_000L;

  /** The example of the interface's own description. */
  private static final String BODY =
      """
      {"method":"dhondt","seats":8,"votes":{"A":10000,"B":6000,"C":1500},\
      "thresholds":[{"share":"3/100","of":"valid"}],"ties":"lots"}\
      """;

  @Option(names = "--clients", description = "Clients at once, 1 to 16 (default: 8)")
  private int clients = 8;

  @Option(names = "--seconds", description = "Of each turn, 1 to 60 (default: 10)")
  private int seconds = 10;

  @Option(names = "--warm", description = "Seconds before the first turn, 1 to 300 (default: 60)")
  private int warm = 60;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    // The service serves 16 calculations at once and sends further ones away.
    if (clients < 1 || clients > 16 || seconds < 1 || seconds > 60 || warm < 1 || warm > 300) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    return RunningService.measure(HEAP, this::measure);
  }

  private int measure(RunningService stand) throws Exception {
    Path root = Path.of(System.getProperty("scrutin.root", "."));
    int port = FreePorts.next();
    try (Keeper echo = echo(root, stand.file("echo.log"), port)) {
      Readers bare = readers(URI.create("http://127.0.0.1:" + port + "/echo"));
      awaitListening(echo, bare, stand.file("echo.log"));
      Readers calculator = readers(stand.service().address().resolve("/api/v1/allocations"));
      say("request %,d characters, answer %,d", BODY.length(), calculator.body().length());
      if (!bare.body().equals(BODY)) {
        throw new IOException("the bare peer does not echo");
      }
      calculator.read(Duration.ofSeconds(warm));
      bare.read(Duration.ofSeconds(warm));
      return compare(bare, calculator);
    }
  }

  private static Keeper echo(Path root, Path log, int port) throws IOException {
    Path jar = root.resolve("deploy/bench/peer/target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException("the bare peer is not packaged: run ./mvnw package first");
    }
    return Keeper.start(
        ChildCommand.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-Dquarkus.http.port=" + port,
                "-jar",
                jar.toString()),
            Map.of(),
            log));
  }

  private int compare(Readers bare, Readers calculator) throws Exception {
    Duration turn = Duration.ofSeconds(seconds);
    long[] echoed = new long[TURNS];
    long[] calculated = new long[TURNS];
    for (int i = 0; i < TURNS; i++) {
      echoed[i] = bare.read(turn);
      calculated[i] = calculator.read(turn);
      say(
          "turn %d: %,d a second echoed, %,d calculated",
          i + 1, echoed[i] / seconds, calculated[i] / seconds);
    }
    double ratio = (double) ImportBench.median(calculated) / ImportBench.median(echoed);
    say("calculator ratio=%.3f target>=%.1f", ratio, TARGET);
    return ratio >= TARGET ? 0 : 1;
  }

  private Readers readers(URI address) {
    return new Readers(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(BODY)),
        clients);
  }

  private static void awaitListening(Keeper echo, Readers bare, Path log) throws Exception {
    long limit = System.nanoTime() + START_LIMIT;
    while (true) {
      try {
        bare.body();
        return;
      } catch (IOException e) {
        if (!echo.isAlive() || System.nanoTime() > limit) {
          throw new IOException("the bare peer did not start, see " + log, e);
        }
      }
      Thread.sleep(100);
    }
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
