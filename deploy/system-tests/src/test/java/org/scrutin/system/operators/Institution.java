package org.scrutin.system.operators;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutin.embedded.ChildCommand;
import org.scrutin.embedded.Database;
import org.scrutin.embedded.EmbeddedPostgres;
import org.scrutin.embedded.FreePorts;
import org.scrutin.embedded.Keeper;
import org.scrutin.embedded.Passwords;
import org.scrutin.embedded.PostgresCluster;
import org.scrutin.embedded.Roles;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.system.Deploy;
import org.scrutin.system.PersonTokens;
import org.scrutin.system.SuiteClient;

/**
 * One of the institutions: its database server, identity provider, service and gateway, and the
 * secrets of these. Of the other it knows the service's address and the public half of its key.
 */
final class Institution implements SuiteClient, AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final String part;

  private final Path folder;
  private final Broker broker;
  private final int postgresPort = FreePorts.next();
  private final int providerPort = FreePorts.next();
  private final int servicePort = FreePorts.next();
  private final int serviceManagement = FreePorts.next();
  private final int gatewayPort = FreePorts.next();
  private final int gatewayManagement = FreePorts.next();
  private final String superuserPassword = Passwords.next();
  private final String password = Passwords.next();
  private final String ownerPassword = Passwords.next();
  private final String exchangeSecret = Passwords.next();
  private final String sessionSecret = Passwords.next() + Passwords.next();
  private final String pseudonymKey = Passwords.next();
  private final KeyPair eventKey;
  private final PersonTokens tokens = new PersonTokens(this::address);
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  Institution(String part, Path folder, Broker broker)
      throws IOException, GeneralSecurityException {
    this.part = part;
    this.folder = Files.createDirectories(folder);
    this.broker = broker;
    this.eventKey = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.writeString(
        folder.resolve("events.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(eventKey.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    Files.writeString(folder.resolve("exchange"), exchangeSecret);
  }

  /**
   * What it runs, {@code results} or {@code claims}: also its topic and its login at the broker.
   */
  String part() {
    return part;
  }

  /** An operation of its service for which one must be known. */
  String privateOperation() {
    return part.equals("results") ? "/api/v1/elections" : "/api/v1/chronicle";
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + gatewayPort);
  }

  URI service() {
    return URI.create("http://127.0.0.1:" + servicePort);
  }

  /** By which this institution's service is named at the gateways. */
  String audience() {
    return "scrutin-" + part;
  }

  String exchangeSecret() {
    return exchangeSecret;
  }

  String keyId() {
    return part + "-1";
  }

  /** All that can sign in at this institution's database server. */
  List<Database> databaseLogins() {
    return List.of(
        new Database(postgresPort, part, part, password),
        new Database(postgresPort, part, part + "_owner", ownerPassword),
        new Database(postgresPort, part, PostgresCluster.SUPERUSER, superuserPassword));
  }

  String token(String person) {
    try {
      return tokens.of(person);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public RequestSpecification anonymous() {
    return given().baseUri(address().toString()).accept("application/json");
  }

  @Override
  public RequestSpecification as(String person) {
    return anonymous().header("Authorization", "Bearer " + token(person));
  }

  /** Starts what does not need the other institution, then what reads of it. */
  void start(Institution other) throws SQLException {
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .port(postgresPort)
            .data(folder.resolve("postgres"), superuserPassword)
            .fast()
            .start();
    running.push(postgres);
    ServiceDatabase database = Roles.ensure(postgres.superuser(), part, password, ownerPassword);
    Path root = Deploy.root();
    start(
        "idp",
        Map.of("QUARKUS_PROFILE", "local"),
        root.resolve("deploy/idp/target/idp.jar"),
        Integer.toString(providerPort),
        address().toString(),
        folder.resolve("idp-key.json").toString(),
        folder.resolve("exchange").toString());
    start(part, service(database, other), jar(root, part + "-service"));
    start("gateway", gateway(other), jar(root, "gateway"));
    ready(serviceManagement, "/q/health/ready");
    ready(gatewayManagement, "/q/health/ready");
    ready(gatewayPort, "/idp/jwks");
  }

  private Map<String, String> service(ServiceDatabase database, Institution other) {
    Map<String, String> settings = reader(other, servicePort, serviceManagement);
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.role().jdbcUrl());
    settings.put("QUARKUS_DATASOURCE_USERNAME", database.role().user());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", database.role().password());
    settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
    settings.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
    settings.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
    settings.put("SCRUTIN_EVENTS_SIGNING_KEY_ID", keyId());
    settings.put("SCRUTIN_EVENTS_SIGNING_KEY_FILE", folder.resolve("events.pem").toString());
    settings.put("SCRUTIN_LOG_PSEUDONYM_KEY", pseudonymKey);
    settings.put("SCRUTIN_SECURITY_BARE_LIST_CLAIM", "true");
    return settings;
  }

  private Map<String, String> gateway(Institution other) {
    Map<String, String> settings = reader(other, gatewayPort, gatewayManagement);
    for (Institution each : List.of(this, other)) {
      settings.put(
          "SCRUTIN_GATEWAY_" + each.part.toUpperCase(Locale.ROOT) + "_URL",
          each.service().toString());
    }
    settings.put("SCRUTIN_GATEWAY_IDP_URL", "http://127.0.0.1:" + providerPort);
    settings.put("SCRUTIN_GATEWAY_SIGN_IN_FOR", part);
    settings.put("SCRUTIN_GATEWAY_OPERATORS_COUNT", "Synthetic Commission");
    settings.put("SCRUTIN_GATEWAY_OPERATORS_DISPUTE", "Synthetic Council");
    settings.put("SCRUTIN_GATEWAY_OPERATORS_SITE", "Synthetic operator of " + part);
    settings.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", exchangeSecret);
    settings.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", sessionSecret);
    return settings;
  }

  private Map<String, String> reader(Institution other, int port, int management) {
    Map<String, String> settings = new HashMap<>();
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", address() + "/idp");
    settings.put("QUARKUS_OIDC_TOKEN_ISSUER", address() + "/idp");
    settings.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false");
    settings.put("QUARKUS_OIDC_JWKS_PATH", "http://127.0.0.1:" + providerPort + "/idp/jwks");
    broker
        .client(part)
        .forEach(
            (name, value) ->
                settings.put("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
    for (Institution each : List.of(this, other)) {
      settings.put("SCRUTIN_EVENTS_TRUSTED_" + each.part.toUpperCase(Locale.ROOT), each.trusted());
    }
    return settings;
  }

  private String trusted() {
    return keyId() + "=" + Base64.getEncoder().encodeToString(eventKey.getPublic().getEncoded());
  }

  private static Path jar(Path root, String module) {
    return root.resolve(module + "/target/quarkus-app/quarkus-run.jar");
  }

  private void start(String name, Map<String, String> settings, Path jar, String... arguments) {
    List<String> command =
        Stream.of(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar.toString()),
                List.of(arguments))
            .flatMap(List::stream)
            .toList();
    running.push(Keeper.start(ChildCommand.of(command, settings, folder.resolve(name + ".log"))));
  }

  private static void ready(int port, String path) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(
            () -> given().get("http://127.0.0.1:" + port + path).statusCode(),
            status -> status == 200);
  }

  /** Everything of it, as in a power cut that ends in good order. */
  void stop() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }

  /** What its logs say last, for a message. */
  String logs() {
    return Stream.of("idp", part, "gateway")
        .map(name -> name + ":\n" + end(folder.resolve(name + ".log")))
        .collect(Collectors.joining("\n"));
  }

  private static String end(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    stop();
  }
}
