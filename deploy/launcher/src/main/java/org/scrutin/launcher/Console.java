package org.scrutin.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what happens, with the seconds since the start. */
final class Console {
  private final PrintWriter out;
  private final long start = System.nanoTime();

  Console(PrintWriter out) {
    this.out = out;
  }

  synchronized void say(String line) {
    Duration since = Duration.ofNanos(System.nanoTime() - start);
    out.printf(Locale.ROOT, "%3d.%d s  %s%n", since.toSeconds(), since.toMillisPart() / 100, line);
    out.flush();
  }

  synchronized void plain(String text) {
    out.println(text);
    out.flush();
  }
}
