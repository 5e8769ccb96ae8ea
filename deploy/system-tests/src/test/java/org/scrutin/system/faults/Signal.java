package org.scrutin.system.faults;

import java.io.IOException;

/** Signals that {@link ProcessHandle} has no word for. */
enum Signal {
  /** The process stands still: it holds what it holds, and its kernel answers for it. */
  STOP,
  CONT;

  void send(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
