package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may talk to whom: nobody but along the edges of the picture in the README. */
class EdgesTest {
  private static final String NAME = "app.kubernetes.io/name";

  @Test
  void nobodyTalksToAnybodyUnlessItIsSaid() {
    assertThat(Manifests.at(Manifests.one("NetworkPolicy", "default-deny"), "spec"))
        .isEqualTo(Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
  }

  @Test
  void onlyTheEdgesOfThePictureAreOpen() {
    assertThat(edges("egress"))
        .containsExactlyInAnyOrder(
            "gateway > results:8081",
            "gateway > claims:8082",
            "results > results-database:5432",
            "claims > claims-database:5432",
            "results-migration > results-database:5432",
            "claims-migration > claims-database:5432",
            "gateway > kafka:9093",
            "results > kafka:9093",
            "claims > kafka:9093");
    assertThat(edges("ingress"))
        .containsExactlyInAnyOrder("results < gateway:8081", "claims < gateway:8082");
  }

  @Test
  void everyPodHasAPolicyOfItsOwn() {
    for (Map<String, Object> pod : Manifests.pods()) {
      String name = Manifests.at(pod, "metadata", "labels").get(NAME).toString();
      assertThat(
              Manifests.at(
                  Manifests.one("NetworkPolicy", name), "spec", "podSelector", "matchLabels"))
          .containsEntry(NAME, name);
    }
  }

  /** In the compose file who shares a network; one service of the suite publishes a port. */
  @Test
  void theComposeFileHasTheSameEdges() {
    Map<String, Object> services = Compose.services();
    assertThat(services.keySet().stream().filter(name -> port(services, name)))
        .containsExactly("gateway");
    assertThat(sharing(services, "results")).doesNotContain("claims-db");
    assertThat(sharing(services, "results-db"))
        .containsExactlyInAnyOrder("results", "results-migration");
    assertThat(sharing(services, "claims-db"))
        .containsExactlyInAnyOrder("claims", "claims-migration");
    assertThat(sharing(services, "gateway"))
        .containsExactlyInAnyOrder("results", "claims", "kafka", "topics", "keycloak");
    Map<String, Object> networks = Manifests.at(Compose.file(), "networks");
    networks.forEach(
        (name, network) -> {
          if (!name.equals("door")) {
            assertThat(Manifests.map(network)).as(name).containsEntry("internal", true);
          }
        });
  }

  private static boolean port(Map<String, Object> services, String name) {
    return Manifests.at(services, name).containsKey("ports");
  }

  private static Set<String> sharing(Map<String, Object> services, String name) {
    List<Object> own = Manifests.list(Manifests.at(services, name), "networks");
    return services.keySet().stream()
        .filter(other -> !other.equals(name))
        .filter(
            other ->
                Manifests.list(Manifests.at(services, other), "networks").stream()
                    .anyMatch(own::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> edges(String direction) {
    Set<String> edges = new TreeSet<>();
    for (Map<String, Object> policy : Manifests.all()) {
      if (policy.get("kind").equals("NetworkPolicy")) {
        Map<String, Object> spec = Manifests.at(policy, "spec");
        Manifests.list(spec, direction)
            .forEach(rule -> add(edges, policy, direction, Manifests.map(rule)));
      }
    }
    return edges;
  }

  private static void add(
      Set<String> edges, Map<String, Object> policy, String direction, Map<String, Object> rule) {
    boolean out = direction.equals("egress");
    String name = Manifests.at(policy, "metadata").get("name").toString();
    Object port = Manifests.map(Manifests.list(rule, "ports").getFirst()).get("port");
    for (Object peer : Manifests.list(rule, out ? "to" : "from")) {
      Map<String, Object> selector = Manifests.map(peer);
      if (selector.containsKey("podSelector") && !selector.containsKey("namespaceSelector")) {
        Object other = Manifests.at(selector, "podSelector", "matchLabels").get(NAME);
        edges.add(name + (out ? " > " : " < ") + other + ":" + port);
      }
    }
  }
}
