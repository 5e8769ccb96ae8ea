package org.scrutin.launcher;

import java.util.OptionalInt;
import org.scrutin.embedded.ChildCommand;

/** One process of the suite. */
record Part(String name, ChildCommand command, int port, OptionalInt managementPort) {

  Part(String name, ChildCommand command, int port) {
    this(name, command, port, OptionalInt.empty());
  }
}
