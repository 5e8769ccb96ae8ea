package org.scrutin.platform.events.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes signer and key ring from the configuration, at the start or not at all. */
@ApplicationScoped
class SigningConfig {

  static final String KEY_FILE = "scrutin.events.signing.key-file";
  static final String TRUSTED = "scrutin.events.trusted.";
  static final String KEY_ID = "scrutin.events.signing.key-id";

  @Produces
  @Singleton
  @Startup
  EventSigner signer(
      @ConfigProperty(name = KEY_ID) Optional<String> keyId,
      @ConfigProperty(name = KEY_FILE) Optional<String> keyFile) {
    String file = required(KEY_FILE, keyFile);
    return new EventSigner(required(KEY_ID, keyId), PrivateKeyFile.read(KEY_FILE, Path.of(file)));
  }

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

  private static String required(String setting, Optional<String> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("The operator must set " + setting + ": it is not set"));
  }
}
