package org.scrutin.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.scrutin.embedded.ChildCommand;
import org.scrutin.embedded.FreePorts;
import org.scrutin.embedded.Keeper;
import org.scrutin.embedded.ServiceDatabase;

/** The packaged results-service as its own process, without a gateway in front. */
final class ResultsService implements AutoCloseable {
  private final Keeper keeper;
  private final int port;
  private final int managementPort;
  private final Path log;

  private ResultsService(Keeper keeper, int port, int managementPort, Path log) {
    this.keeper = keeper;
    this.port = port;
    this.managementPort = managementPort;
    this.log = log;
  }

  static ResultsService start(
      Path root, Path folder, ServiceDatabase database, String kafka, String issuer, String heap)
      throws IOException, GeneralSecurityException {
    Path jar = root.resolve("results-service/target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException("results-service is not packaged: run ./mvnw package first");
    }
    int port = FreePorts.next();
    int management = FreePorts.next();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("quarkus.profile", "local");
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.port", Integer.toString(port));
    settings.put("quarkus.management.host", "127.0.0.1");
    settings.put("quarkus.management.port", Integer.toString(management));
    settings.put("quarkus.datasource.jdbc.url", database.role().jdbcUrl());
    settings.put("quarkus.flyway.migrate-at-start", "true");
    settings.put("kafka.bootstrap.servers", kafka);
    settings.put("quarkus.oidc.auth-server-url", issuer);
    settings.put("quarkus.oidc.jwks-path", issuer + "/jwks");
    settings.put("quarkus.oidc.token.issuer", issuer);
    signing(folder, settings);
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-jar", jar.toString()));
    // Secrets go by the environment: a command line is visible to everybody on the machine.
    Map<String, String> environment =
        Map.of(
            "QUARKUS_DATASOURCE_USERNAME", database.role().user(),
            "QUARKUS_DATASOURCE_PASSWORD", database.role().password(),
            "QUARKUS_FLYWAY_USERNAME", database.owner().user(),
            "QUARKUS_FLYWAY_PASSWORD", database.owner().password());
    Path log = folder.resolve("results-service.log");
    Keeper keeper = Keeper.start(ChildCommand.of(command, environment, log));
    return new ResultsService(keeper, port, management, log);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  int managementPort() {
    return managementPort;
  }

  boolean isAlive() {
    return keeper.isAlive();
  }

  Path log() {
    return log;
  }

  /** Most memory that the process ever held, in KiB; only Linux tells. */
  OptionalLong peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(keeper.pid()), "status");
    if (!Files.isReadable(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }

  @Override
  public void close() {
    keeper.close();
  }

  private static void signing(Path folder, Map<String, String> settings)
      throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path file = folder.resolve("signing.pem");
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(keys.getPrivate().getEncoded());
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    String trusted = "bench=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    settings.put("scrutin.events.signing.key-id", "bench");
    settings.put("scrutin.log.pseudonym-key", UUID.randomUUID().toString());
    settings.put("scrutin.events.signing.key-file", file.toString());
    settings.put("scrutin.events.trusted.results", trusted);
    settings.put("scrutin.events.trusted.claims", trusted);
  }
}
