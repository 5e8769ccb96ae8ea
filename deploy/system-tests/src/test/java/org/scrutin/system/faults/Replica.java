package org.scrutin.system.faults;

import java.io.IOException;
import java.net.URI;

/** One of two results-services, as a test sees it. */
record Replica(
    RunningSuite suite, String session, ProcessHandle handle, URI origin, URI management) {

  static Replica first(RunningSuite suite) {
    return new Replica(
        suite,
        "PostgreSQL JDBC Driver",
        suite.handle("results-service"),
        URI.create("http://127.0.0.1:" + suite.port("results-service")),
        suite.management("results-service"));
  }

  static Replica of(RunningSuite suite, ReplicaProcess second) {
    return new Replica(
        suite, ReplicaProcess.NAME, second.handle(), second.origin(), second.management());
  }

  /** Whether it is the one that publishes; false also if it does not answer. */
  boolean publishes() {
    try {
      return suite
          .get(management.resolve("/q/metrics"), 2)
          .lines()
          .anyMatch(
              line -> line.startsWith("scrutin_outbox_publisher_active") && line.endsWith(" 1.0"));
    } catch (IOException e) {
      return false;
    }
  }
}
