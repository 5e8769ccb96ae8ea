package org.scrutin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scrutin.embedded.BrokerLogins;
import org.scrutin.embedded.Passwords;

/** Passwords and keys of one data folder, made at its first start, readable by its owner alone. */
record Secrets(
    String superuser,
    String resultsPassword,
    String claimsPassword,
    String resultsOwnerPassword,
    String claimsOwnerPassword,
    Path brokerLoginsFile,
    BrokerLogins brokerLogins,
    EventKey resultsKey,
    EventKey claimsKey,
    Path providerKey,
    Path exchangeSecretFile,
    String exchangeSecret,
    String sessionSecret,
    String pseudonymKey) {

  /**
   * @throws Failure if the data is there and its secrets are gone
   */
  static Secrets of(DataFolder data) {
    Path folder = data.path("secrets");
    Path superuser = folder.resolve("postgres-superuser");
    if (Files.exists(data.path("postgres")) && !Files.exists(superuser)) {
      throw new Failure(
          "The secrets of "
              + data.root()
              + " are gone, so its data cannot be opened. Put the folder 'secrets' back, or choose"
              + " another folder with --data.");
    }
    try {
      return new Secrets(
          password(superuser),
          password(folder.resolve("postgres-results")),
          password(folder.resolve("postgres-claims")),
          password(folder.resolve("postgres-results-owner")),
          password(folder.resolve("postgres-claims-owner")),
          folder.resolve("kafka-logins"),
          logins(folder.resolve("kafka-logins")),
          EventKey.of("results", folder),
          EventKey.of("claims", folder),
          folder.resolve("idp-key.json"),
          folder.resolve("exchange"),
          password(folder.resolve("exchange")),
          password(folder.resolve("session")),
          password(folder.resolve("pseudonyms")));
    } catch (IOException e) {
      throw new Failure("The secrets of " + data.root() + " cannot be used: " + e, e);
    }
  }

  private static BrokerLogins logins(Path file) throws IOException {
    if (!Files.exists(file)) {
      OwnerOnly.write(file, BrokerLogins.generate().text());
    }
    return BrokerLogins.read(file);
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      OwnerOnly.write(file, Passwords.next());
    }
    return Files.readString(file).strip();
  }
}
