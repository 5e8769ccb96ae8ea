package org.scrutin.system;

import java.nio.file.Path;

/** A suite that was started on this machine, with its processes and its data folder. */
public interface StartedSuite {

  /** The port on which a process of this name listens now. */
  int port(String process);

  Path data();
}
