package org.scrutin.embedded;

import java.nio.file.Path;

/** A durable broker as a process of its own. Arguments: PORT CONTROLLER_PORT DATA. */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) {
    EmbeddedKafka kafka =
        EmbeddedKafka.builder()
            .ports(Integer.parseInt(args[0]), Integer.parseInt(args[1]))
            .data(Path.of(args[2]))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop"));
    kafka.awaitEnd();
  }
}
