package org.scrutin.launcher;

import java.net.URI;
import org.scrutin.embedded.FreePorts;

/** Ports of 127.0.0.1; only the gateway's is promised, the others are new at each start. */
record Ports(
    int gateway,
    int gatewayManagement,
    int results,
    int resultsManagement,
    int claims,
    int claimsManagement,
    int idp,
    int postgres,
    int kafka,
    int kafkaController) {

  /**
   * @param gateway 0 for any free one
   * @throws Failure if the gateway's port is taken
   */
  static Ports choose(int gateway) {
    if (gateway != 0 && !FreePorts.isFree(gateway)) {
      throw new Failure(
          "Port "
              + gateway
              + " is taken or not allowed. Choose another one with --port N, or any free one with"
              + " --port 0.");
    }
    return services(
        gateway == 0 ? FreePorts.next() : gateway,
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next());
  }

  /** Others for the services, the same for what they need. */
  Ports beside() {
    return services(FreePorts.next(), idp, postgres, kafka, kafkaController);
  }

  /** Free ones for the services. */
  private static Ports services(
      int gateway, int idp, int postgres, int kafka, int kafkaController) {
    return new Ports(
        gateway,
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        idp,
        postgres,
        kafka,
        kafkaController);
  }

  URI address() {
    return local(gateway);
  }

  static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  String bootstrap() {
    return "127.0.0.1:" + kafka;
  }
}
