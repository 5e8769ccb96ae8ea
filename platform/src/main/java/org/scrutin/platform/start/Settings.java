package org.scrutin.platform.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings that a service must have, and those that are safe on one machine only. What is wrong is
 * a sentence that names the setting, for the operator.
 */
final class Settings {
  private static final int SHORTEST_PASSWORD = 12;
  private static final String ISSUER = "quarkus.oidc.token.issuer";
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final String INCOMING = "mp.messaging.incoming.facts-in.";

  private static final Map<String, String> REQUIRED =
      Map.of(
          "quarkus.datasource.jdbc.url",
          "the address of its own database",
          "quarkus.datasource.username",
          "the database role that runs the service",
          PASSWORD,
          "that role's password",
          "kafka.bootstrap.servers",
          "the broker's address",
          ISSUER,
          "whose tokens it believes",
          "scrutin.events.signing.key-id",
          "the name of the key with which it signs its facts",
          "scrutin.events.signing.key-file",
          "the key with which it signs its facts");

  private final Function<String, Optional<String>> settings;
  private final List<String> wrong = new ArrayList<>();

  private Settings(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  /**
   * What is wrong with the settings, in the order of their names; empty if nothing is.
   *
   * @param oneMachine whether the profile is one for a single machine: local, test or dev
   */
  static List<String> wrong(Function<String, Optional<String>> settings, boolean oneMachine) {
    Settings check = new Settings(settings);
    check.missing();
    check.trustedKeys();
    if (!oneMachine) {
      check.unsafe();
    }
    return check.wrong.stream().sorted().toList();
  }

  private void missing() {
    REQUIRED.forEach(
        (name, what) -> {
          if (value(name).isEmpty()) {
            wrong.add(name + " is not set: the service needs " + what + ".");
          }
        });
    if (value(ISSUER).filter("any"::equals).isPresent()) {
      wrong.add(ISSUER + " is 'any': name the one issuer whose tokens are believed.");
    }
    if (value(PROVIDER).isEmpty() && value("quarkus.oidc.public-key").isEmpty()) {
      wrong.add(PROVIDER + " is not set: the service needs the identity provider's address.");
    }
  }

  private void trustedKeys() {
    if (value(INCOMING + "enabled").filter("true"::equals).isEmpty()) {
      return;
    }
    String topics = value(INCOMING + "topics").or(() -> value(INCOMING + "topic")).orElse("");
    for (String topic : topics.split(",")) {
      String name = "scrutin.events.trusted." + topic.strip();
      if (value(name).isEmpty()) {
        wrong.add(name + " is not set: without its publisher's key no fact of it is believed.");
      }
    }
  }

  private void unsafe() {
    for (String name : List.of(ISSUER, PROVIDER, "quarkus.oidc.jwks-path")) {
      value(name)
          .filter(url -> url.startsWith("http:"))
          .ifPresent(url -> wrong.add(name + " is not https: on the way anybody could answer."));
    }
    value(PASSWORD)
        .filter(
            password ->
                password.length() < SHORTEST_PASSWORD
                    || value("quarkus.datasource.username").filter(password::equals).isPresent())
        .ifPresent(
            password -> wrong.add(PASSWORD + " is the role's name or shorter than 12 characters."));
    value("quarkus.flyway.username")
        .ifPresent(
            owner ->
                wrong.add(
                    "quarkus.flyway.username is set: the owner's credentials are the migration"
                        + " job's, not the running service's."));
    for (String name : List.of("scrutin.security.bare-list-claim", "quarkus.tls.trust-all")) {
      if (value(name).filter("true"::equals).isPresent()) {
        wrong.add(name + " is for the profile 'local' only.");
      }
    }
    if (value("quarkus.oidc.tls.verification").filter("none"::equals).isPresent()) {
      wrong.add("quarkus.oidc.tls.verification is 'none': the provider could be anybody.");
    }
  }

  private Optional<String> value(String name) {
    return settings.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }
}
