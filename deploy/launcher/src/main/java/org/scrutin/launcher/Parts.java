package org.scrutin.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.scrutin.embedded.BrokerLogins;
import org.scrutin.embedded.ChildCommand;
import org.scrutin.embedded.Durability;
import org.scrutin.embedded.KafkaMain;
import org.scrutin.embedded.PostgresCluster;

/** What is started and with which settings. */
final class Parts {
  private static final int SECONDS_TO_STOP = 30;

  private final Installation installation;
  private final DataFolder data;
  private final Secrets secrets;
  private final Ports ports;
  private final StartupCacheMode mode;

  Parts(
      Installation installation,
      DataFolder data,
      Secrets secrets,
      Ports ports,
      StartupCacheMode mode) {
    this.installation = installation;
    this.data = data;
    this.secrets = secrets;
    this.ports = ports;
    this.mode = mode;
  }

  /** The services once more, beside those that run, to make their caches. */
  Parts training() {
    return new Parts(installation, data, secrets, ports.beside(), StartupCacheMode.MAKE);
  }

  /** The services, the gateway last. */
  List<Part> services() {
    return List.of(results(), claims(), gateway());
  }

  Path postgresLog() {
    return data.log("postgres");
  }

  /** The database server; makes its data directory first where there is none. */
  Part postgres() {
    Path log = postgresLog();
    PostgresCluster cluster =
        PostgresCluster.prepare(data.path("postgres"), secrets.superuser(), log);
    Map<String, String> settings = Map.of("shared_buffers", "256MB", "max_wal_size", "4GB");
    return new Part(
        "postgres",
        cluster.command(ports.postgres(), Durability.FULL, settings, log),
        ports.postgres());
  }

  Part kafka() {
    return java(
        "kafka",
        Map.of(),
        ports.kafka(),
        List.of(
            "-Xmx384m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
            "-cp",
            System.getProperty("java.class.path"),
            KafkaMain.class.getName(),
            Integer.toString(ports.kafka()),
            Integer.toString(ports.kafkaController()),
            data.path("kafka").toString(),
            secrets.brokerLoginsFile().toString()));
  }

  BrokerLogins brokerLogins() {
    return secrets.brokerLogins();
  }

  Part identityProvider() {
    return java(
        "idp",
        Map.of(),
        ports.idp(),
        List.of(
            "-Xmx192m",
            "-Dquarkus.profile=local",
            "-jar",
            installation.identityProvider().toString(),
            Integer.toString(ports.idp()),
            ports.address().toString(),
            secrets.providerKey().toString(),
            secrets.exchangeSecretFile().toString()));
  }

  Part results() {
    Settings settings =
        publisher(
            "results",
            secrets.resultsPassword(),
            secrets.resultsOwnerPassword(),
            secrets.resultsKey());
    settings.set("scrutin.log.pseudonym-key", secrets.pseudonymKey());
    return service(
        "results-service", List.of("-Xmx1g"), ports.results(), ports.resultsManagement(), settings);
  }

  Part claims() {
    Settings settings =
        publisher(
            "claims", secrets.claimsPassword(), secrets.claimsOwnerPassword(), secrets.claimsKey());
    return service(
        "claims-service", List.of("-Xmx768m"), ports.claims(), ports.claimsManagement(), settings);
  }

  Part gateway() {
    Settings settings =
        reader(BrokerLogins.GATEWAY)
            .set("scrutin.gateway.results-url", Ports.local(ports.results()))
            .set("scrutin.gateway.claims-url", Ports.local(ports.claims()))
            .set("scrutin.gateway.idp-url", Ports.local(ports.idp()))
            .set("quarkus.oidc-client.credentials.secret", secrets.exchangeSecret())
            .set("quarkus.oidc.token-state-manager.encryption-secret", secrets.sessionSecret());
    // Little of what it makes lives for longer than an answer: one thread collects that sooner than
    // several that wait for a processor each. Containers of its size choose the same.
    // What it keeps lies outside the heap, and what is dropped of that is freed by a collection:
    // the
    // limit, above scrutin.gateway.cache.bytes, makes one come in time.
    return service(
        "gateway",
        List.of("-Xmx768m", "-XX:MaxDirectMemorySize=192m", "-Xmn256m", "-XX:+UseSerialGC"),
        ports.gateway(),
        ports.gatewayManagement(),
        settings);
  }

  /** Of whoever reads facts. */
  private Settings reader(String login) {
    Settings settings = new Settings();
    secrets
        .brokerLogins()
        .client(login)
        .forEach((name, value) -> settings.set("kafka." + name, value));
    return settings
        .set("kafka.bootstrap.servers", ports.bootstrap())
        .set("scrutin.events.trusted.results", secrets.resultsKey().trusted())
        .set("scrutin.events.trusted.claims", secrets.claimsKey().trusted());
  }

  private Settings publisher(String name, String password, String ownerPassword, EventKey key) {
    return reader(name)
        .set(
            "quarkus.datasource.jdbc.url",
            "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name)
        .set("quarkus.datasource.username", name)
        .set("quarkus.datasource.password", password)
        // One machine, one user, one folder of secrets: a process apart for migrations would keep
        // nothing from anybody here, and the service's own connections are not the owner's.
        .set("quarkus.flyway.migrate-at-start", true)
        .set("quarkus.flyway.username", name + "_owner")
        .set("quarkus.flyway.password", ownerPassword)
        .set("scrutin.events.topic", name)
        .set("scrutin.events.source", "/" + name + "-service")
        .set("scrutin.events.signing.key-id", key.id())
        .set("scrutin.events.signing.key-file", key.privateKey())
        .set("scrutin.security.bare-list-claim", true);
  }

  private Part service(
      String name, List<String> memory, int port, int managementPort, Settings settings) {
    settings
        .set("quarkus.http.host", "127.0.0.1")
        .set("quarkus.http.port", port)
        .set("quarkus.management.host", "127.0.0.1")
        .set("quarkus.management.port", managementPort)
        .set("quarkus.oidc.auth-server-url", ports.address() + "/idp")
        .set("quarkus.oidc.discovery-enabled", false)
        .set("quarkus.oidc.jwks-path", Ports.local(ports.idp()) + "/idp/jwks")
        .set("quarkus.oidc.token.issuer", ports.address() + "/idp");
    Path jar = installation.service(name);
    List<String> options =
        Stream.concat(memory.stream(), Stream.of("-Dquarkus.profile=local")).toList();
    StartupCache cache =
        StartupCache.of(installation.startupCaches(), name, jar, Installation.java(options));
    List<String> arguments =
        Stream.of(options, cache.options(mode), List.of("-jar", jar.toString()))
            .flatMap(List::stream)
            .toList();
    boolean training = mode == StartupCacheMode.MAKE;
    ChildCommand command =
        new ChildCommand(
            Installation.java(arguments),
            settings.environment(),
            data.log(training ? name + "-training" : name),
            "TERM",
            training ? StartupCache.SECONDS_TO_WRITE : SECONDS_TO_STOP);
    return new Part(name, command, port, OptionalInt.of(managementPort), Optional.of(cache));
  }

  private Part java(
      String name, Map<String, String> environment, int port, List<String> arguments) {
    return new Part(
        name, ChildCommand.of(Installation.java(arguments), environment, data.log(name)), port);
  }
}
