package org.scrutin.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class GatewayMain {
  private GatewayMain() {}

  /** Runs until the process is told to end. */
  public static void main(String... args) {
    // The framework would answer an empty 400 to every address that RFC 3986 does not allow, before
    // any route; the edge says what is wrong, or leaves it out (MalformedAddress).
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(args);
  }
}
