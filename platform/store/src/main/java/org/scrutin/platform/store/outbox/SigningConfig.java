package org.scrutin.platform.store.outbox;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutin.platform.events.signing.EventSigner;
import org.scrutin.platform.events.signing.PrivateKeyFile;

/** Makes the signer from the configuration, at the start or not at all. */
@ApplicationScoped
class SigningConfig {
  static final String KEY_FILE = "scrutin.events.signing.key-file";
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

  private static String required(String setting, Optional<String> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("The operator must set " + setting + ": it is not set"));
  }
}
