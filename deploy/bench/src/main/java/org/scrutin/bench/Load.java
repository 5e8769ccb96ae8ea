package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As many requests as there can be: by wrk where it is installed, else by this process. */
final class Load {
  private static final Path WRK = Path.of("/usr/bin/wrk");
  private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
  private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private final int clients;
  private final Duration turn;

  Load(int clients, Duration turn) {
    this.clients = clients;
    this.turn = turn;
  }

  static String tool() {
    return Files.isExecutable(WRK) ? "wrk" : "this process";
  }

  /** Answers a second. */
  double of(URI address) throws Exception {
    if (!Files.isExecutable(WRK)) {
      return new RawReaders(address, clients).peak(turn);
    }
    Process wrk =
        new ProcessBuilder(
                List.of(
                    WRK.toString(),
                    "-t2",
                    "-c" + clients,
                    "-d" + turn.toSeconds() + "s",
                    address.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher rate = RATE.matcher(output);
    if (wrk.waitFor() != 0 || !rate.find() || BAD.matcher(output).find()) {
      throw new IOException("wrk: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
