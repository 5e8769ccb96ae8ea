package org.scrutin.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may connect to the broker, with the passwords (SASL PLAIN, RFC 4616). */
public final class BrokerLogins {
  /** The broker itself, which may do everything: it makes topics and says who may use them. */
  public static final String BROKER = "broker";

  /** Reads the facts of all topics, and publishes none. */
  public static final String GATEWAY = "gateway";

  /** All that there are: a publisher is called as its topic is. */
  public static final List<String> NAMES = List.of(BROKER, GATEWAY, "results", "claims");

  private static final String MODULE =
      "org.apache.kafka.common.security.plain.PlainLoginModule required";

  private final Map<String, String> passwords;

  private BrokerLogins(Map<String, String> passwords) {
    this.passwords = passwords;
  }

  /** New passwords for all. */
  public static BrokerLogins generate() {
    return new BrokerLogins(
        NAMES.stream().collect(Collectors.toMap(name -> name, name -> Passwords.next())));
  }

  /**
   * Reads a file of lines {@code NAME=PASSWORD}.
   *
   * @throws IOException also if one of {@link #NAMES} is missing
   */
  public static BrokerLogins read(Path file) throws IOException {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    }
    Map<String, String> passwords = new TreeMap<>();
    for (String name : NAMES) {
      String password = lines.getProperty(name, "").strip();
      if (!password.matches("[A-Za-z0-9]+")) {
        throw new IOException("no password of letters and digits for " + name + " in " + file);
      }
      passwords.put(name, password);
    }
    return new BrokerLogins(passwords);
  }

  /** The content of such a file. */
  public String text() {
    return NAMES.stream()
        .map(name -> name + "=" + password(name) + "\n")
        .collect(Collectors.joining());
  }

  private String password(String name) {
    return Objects.requireNonNull(passwords.get(name), name);
  }

  /** With which a client signs in, by the names of Kafka's own settings. */
  public Map<String, String> client(String name) {
    return Map.of(
        "security.protocol", "SASL_PLAINTEXT",
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config", credentials(name) + ";");
  }

  private String credentials(String name) {
    return MODULE + " username=\"" + name + "\" password=\"" + password(name) + "\"";
  }

  /** By which the broker knows everybody, and itself as a client of its own controller. */
  Map<String, String> server() {
    String module =
        credentials(BROKER)
            + NAMES.stream()
                .map(name -> " user_" + name + "=\"" + password(name) + "\"")
                .collect(Collectors.joining())
            + ";";
    return Map.of(
        "listener.security.protocol.map", "BROKER:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
        "sasl.enabled.mechanisms", "PLAIN",
        "sasl.mechanism.inter.broker.protocol", "PLAIN",
        "sasl.mechanism.controller.protocol", "PLAIN",
        "listener.name.broker.plain.sasl.jaas.config", module,
        "listener.name.controller.plain.sasl.jaas.config", module,
        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
        "super.users", "User:" + BROKER);
  }
}
