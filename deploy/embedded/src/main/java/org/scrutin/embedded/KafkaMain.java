package org.scrutin.embedded;

import java.nio.file.Path;

/**
 * A durable broker as a process of its own. Arguments: PORT CONTROLLER_PORT DATA [HOST]. With a
 * host, the name under which its own network knows it, it has the suite's topics too.
 */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) {
    boolean networked = args.length > 3;
    EmbeddedKafka kafka =
        EmbeddedKafka.builder()
            .ports(Integer.parseInt(args[0]), Integer.parseInt(args[1]))
            .data(Path.of(args[2]))
            .host(networked ? args[3] : EmbeddedKafka.LOOPBACK)
            .start();
    if (networked) {
      Topics.ensure(kafka.bootstrap());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop"));
    kafka.awaitEnd();
  }
}
