package org.scrutin.launcher;

import java.util.Optional;
import java.util.OptionalInt;
import org.scrutin.embedded.ChildCommand;

/**
 * One process of the suite.
 *
 * @param cache of a service, with which it may start
 */
record Part(
    String name,
    ChildCommand command,
    int port,
    OptionalInt managementPort,
    Optional<StartupCache> cache) {
  Part(String name, ChildCommand command, int port) {
    this(name, command, port, OptionalInt.empty(), Optional.empty());
  }
}
