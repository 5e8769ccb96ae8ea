package org.scrutin.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scrutin.embedded.Keeper;

/**
 * Starts a launcher that goes on by itself, shows what it says until the suite is ready, and
 * returns.
 */
final class Detached {
  private final Path data;
  private final Console console;

  Detached(Path data, Console console) {
    this.data = data;
    this.console = console;
  }

  /** Returns 0 when the suite is ready, or 1 when its launcher has ended. */
  int run(UpOptions options) throws IOException, InterruptedException {
    Path log = data.resolve("logs/launcher.log");
    long shown = log.toFile().length();
    Process launcher = start(options, log);
    Thread interrupted = new Thread(launcher::destroy, "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    while (true) {
      boolean ended = launcher.waitFor(100, TimeUnit.MILLISECONDS);
      boolean ready = ready(launcher);
      shown = show(log, shown);
      if (ended || ready) {
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return ended ? 1 : 0;
      }
    }
  }

  private Process start(UpOptions options, Path log) throws IOException {
    List<String> line = new ArrayList<>(Keeper.ownSession());
    line.addAll(
        Installation.java(
            List.of(
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dscrutin.root=" + Installation.here().root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())));
    line.addAll(List.of("up", "--data", data.toString(), "--port", Integer.toString(options.port)));
    if (options.empty) {
      line.add("--empty");
    }
    if (options.restart) {
      line.add("--restart");
    }
    if (options.noStartupCache) {
      line.add("--no-startup-cache");
    }
    return new ProcessBuilder(line)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private boolean ready(Process launcher) {
    return RunFile.in(data)
        .read()
        .filter(run -> run.launcher() == launcher.pid() && run.state().equals("ready"))
        .isPresent();
  }

  private long show(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      byte[] news = new byte[Math.toIntExact(file.length() - from)];
      file.seek(from);
      file.readFully(news);
      int whole = new String(news, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
      if (whole > 0) {
        console.plain(new String(news, 0, whole - 1, StandardCharsets.UTF_8));
      }
      return from + whole;
    }
  }
}
