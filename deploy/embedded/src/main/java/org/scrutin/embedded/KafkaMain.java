package org.scrutin.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A durable broker as a process of its own. Arguments: PORT CONTROLLER_PORT DATA LOGINS [HOST], of
 * which LOGINS is a file of {@link BrokerLogins}. With a host, the name under which its own network
 * knows it, it has the suite's topics too.
 */
public final class KafkaMain {
  private KafkaMain() {}

  public static void main(String[] args) throws IOException {
    boolean networked = args.length > 4;
    BrokerLogins logins = BrokerLogins.read(Path.of(args[3]));
    EmbeddedKafka kafka =
        EmbeddedKafka.builder()
            .ports(Integer.parseInt(args[0]), Integer.parseInt(args[1]))
            .data(Path.of(args[2]))
            .logins(logins)
            .host(networked ? args[4] : EmbeddedKafka.LOOPBACK)
            .start();
    if (networked) {
      Topics.ensure(kafka.bootstrap(), logins);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop"));
    kafka.awaitEnd();
  }
}
