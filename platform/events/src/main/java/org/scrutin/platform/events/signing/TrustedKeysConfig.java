package org.scrutin.platform.events.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Makes the key ring from the configuration, at the start or not at all. */
@ApplicationScoped
class TrustedKeysConfig {

  static final String TRUSTED = "scrutin.events.trusted.";

  @Produces
  @Singleton
  @Startup
  KeyRing keyRing(Config config) {
    KeyRing ring = KeyRing.of(topic -> config.getOptionalValue(TRUSTED + topic, String.class));
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(TRUSTED)) {
        ring.require(name.substring(TRUSTED.length()));
      }
    }
    return ring;
  }
}
