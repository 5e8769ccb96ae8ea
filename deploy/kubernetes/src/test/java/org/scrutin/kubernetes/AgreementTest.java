package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports, names and environment are those of the applications' own configuration. */
class AgreementTest {
  private static final Pattern DOTTED = Pattern.compile("[a-z]+(\\.[a-z0-9-]+)+");
  private static final Pattern MAPPED = Pattern.compile("(?m)^ {2}\\S+ (\\w+)\\(\\);");

  /** Of Quarkus and its extensions, set here and named in none of our files. */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "QUARKUS_FLYWAY_PASSWORD",
          "QUARKUS_INIT_AND_EXIT",
          "QUARKUS_OIDC_TENANT_ENABLED",
          "QUARKUS_PROFILE",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SASL_JAAS_CONFIG",
          "QUARKUS_OIDC_WEB_AUTHORIZATION_PATH",
          "QUARKUS_OIDC_WEB_END_SESSION_PATH",
          "QUARKUS_OIDC_WEB_TOKEN_PATH");

  private static final List<String> SERVICE =
      List.of(
          "QUARKUS_DATASOURCE_JDBC_URL",
          "QUARKUS_DATASOURCE_USERNAME",
          "QUARKUS_DATASOURCE_PASSWORD",
          "KAFKA_BOOTSTRAP_SERVERS",
          "KAFKA_SECURITY_PROTOCOL",
          "KAFKA_SASL_MECHANISM",
          "KAFKA_SASL_JAAS_CONFIG",
          "QUARKUS_OIDC_AUTH_SERVER_URL",
          "QUARKUS_OIDC_TOKEN_ISSUER",
          "QUARKUS_OIDC_JWKS_PATH",
          "SCRUTIN_EVENTS_SIGNING_KEY_ID",
          "SCRUTIN_EVENTS_SIGNING_KEY_FILE",
          "SCRUTIN_EVENTS_TRUSTED_RESULTS",
          "SCRUTIN_EVENTS_TRUSTED_CLAIMS",
          "QUARKUS_SHUTDOWN_DELAY");

  @ParameterizedTest
  @CsvSource({"results, results-service", "claims, claims-service", "gateway, gateway"})
  void portsAreTheApplications(String name, String module) throws IOException {
    // Given
    Properties application = new Properties();
    application.load(
        new StringReader(
            Manifests.text(
                Manifests.ROOT.resolve(module + "/src/main/resources/application.properties"))));
    // When
    Map<String, Object> container = Manifests.container(Manifests.one("Deployment", name));
    Map<Object, Object> ports =
        Manifests.list(container, "ports").stream()
            .map(Manifests::map)
            .collect(Collectors.toMap(port -> port.get("name"), port -> port.get("containerPort")));
    // Then
    assertThat(ports)
        .isEqualTo(
            Map.of(
                "http", Integer.valueOf(application.getProperty("quarkus.http.port")),
                "management", Integer.valueOf(application.getProperty("quarkus.management.port"))));
    assertThat(container).containsEntry("image", "scrutin/" + module);
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      assertThat(Manifests.at(container, probe, "httpGet")).containsEntry("port", "management");
    }
    Map<String, Object> port =
        Manifests.map(
            Manifests.list(Manifests.at(Manifests.one("Service", name), "spec"), "ports")
                .getFirst());
    assertThat(port).containsEntry("port", ports.get("http")).containsEntry("targetPort", "http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"results", "claims"})
  void aServiceHasWhatItRefusesToStartWithout(String name) {
    List<String> needed = new ArrayList<>(SERVICE);
    if (name.equals("results")) {
      needed.add("SCRUTIN_LOG_PSEUDONYM_KEY");
    }
    assertThat(names(Manifests.one("Deployment", name)))
        .containsExactlyInAnyOrderElementsOf(needed);
    assertThat(names(Manifests.one("Job", name + "-migration")))
        .containsExactlyInAnyOrder(
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME");
  }

  @Test
  void theGatewayCallsTheServicesByTheirNamesAndPorts() {
    assertThat(Manifests.environment(Manifests.container(Manifests.one("Deployment", "gateway"))))
        .contains(
            Map.of("name", "SCRUTIN_GATEWAY_RESULTS_URL", "value", "http://results:8081"),
            Map.of("name", "SCRUTIN_GATEWAY_CLAIMS_URL", "value", "http://claims:8082"));
  }

  /** A misspelt variable would be ignored, and a default would stand in its place. */
  @Test
  void everyVariableIsAPropertyThatOurCodeOrConfigurationNames() throws IOException {
    // Given
    Set<String> known = new TreeSet<>(FRAMEWORK);
    for (String module :
        List.of(
            "platform/web",
            "platform/events",
            "platform/store",
            "results-service",
            "claims-service",
            "gateway")) {
      try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve(module + "/src/main"))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|properties)"))
            .map(Manifests::text)
            .forEach(text -> collect(text, known));
      }
    }
    // When
    Set<String> used = new TreeSet<>();
    Manifests.all().stream()
        .filter(object -> List.of("Deployment", "Job").contains(object.get("kind")))
        .forEach(workload -> used.addAll(names(workload)));
    Map<String, Object> compose = Compose.services();
    for (String service :
        List.of("results", "claims", "gateway", "results-migration", "claims-migration")) {
      used.addAll(Manifests.at(compose, service, "environment").keySet());
    }
    // Then
    assertThat(known).containsAll(used);
  }

  @Test
  void whatTheOperatorMustMakeIsListed() {
    String list = Manifests.text(Manifests.BASE.resolveSibling("README.md"));
    for (Map<String, Object> pod : Manifests.pods()) {
      Map<String, Object> container =
          Manifests.map(Manifests.list(Manifests.at(pod, "spec"), "containers").getFirst());
      Manifests.environment(container)
          .filter(env -> env.containsKey("valueFrom"))
          .map(env -> Manifests.map(env.get("valueFrom")).values().iterator().next())
          .map(Manifests::map)
          .forEach(
              reference ->
                  assertThat(list)
                      .contains("`" + reference.get("name") + "`")
                      .contains("`" + reference.get("key") + "`"));
    }
  }

  private static Set<String> names(Map<String, Object> workload) {
    return Manifests.environment(Manifests.container(workload))
        .map(env -> env.get("name").toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collect(String text, Set<String> known) {
    DOTTED.matcher(text).results().map(match -> variable(match.group())).forEach(known::add);
    if (text.contains("\"scrutin.events.trusted.\"")) {
      known.add("SCRUTIN_EVENTS_TRUSTED_RESULTS");
      known.add("SCRUTIN_EVENTS_TRUSTED_CLAIMS");
    }
    if (text.contains("@ConfigMapping(prefix = \"scrutin.gateway\")")) {
      MAPPED
          .matcher(text)
          .results()
          .map(match -> match.group(1).replaceAll("([A-Z])", "_$1"))
          .forEach(name -> known.add(variable("scrutin.gateway." + name)));
    }
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
