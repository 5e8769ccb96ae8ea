package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every object is one that Kubernetes knows: no unknown field, no wrong type, nothing missing. */
class SchemaTest {
  private static final Gson GSON = new Gson();

  @Test
  void everyFileIsNamedByTheKustomization() throws Exception {
    try (Stream<String> files =
        Files.list(Manifests.BASE).map(file -> file.getFileName().toString())) {
      List<String> named =
          Manifests.list(Manifests.kustomization(), "resources").stream()
              .map(Object::toString)
              .toList();
      assertThat(files.filter(file -> !file.equals("kustomization.yaml")))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  @TestFactory
  Stream<DynamicTest> objects() {
    return Manifests.all().stream()
        .map(
            object ->
                DynamicTest.dynamicTest(
                    object.get("kind") + " " + Manifests.at(object, "metadata").get("name"),
                    () -> check(object)));
  }

  /** The check itself, on a manifest that has one thing wrong. */
  @ParameterizedTest
  @CsvSource({
    "replicas: 2, replikas: 2",
    "replicas: 2, replicas: two",
    "readOnlyRootFilesystem: true, readOnlyFilesystem: true",
    "allowPrivilegeEscalation: false, allowPrivilegeEscalation: [no]",
    "containerPort: 8081, containerPort: http",
    "'selector:', 'selektor:'",
    "mountPath: /tmp, mountPoint: /tmp",
    "periodSeconds: 2, periodSeconds: often",
  })
  void whatIsWrongIsFound(String right, String wrong) {
    // Given
    String yaml = Manifests.text(Manifests.BASE.resolve("results.yaml"));
    // When, Then
    assertThatThrownBy(
            () -> {
              for (Map<String, Object> object : Manifests.documents(yaml.replace(right, wrong))) {
                check(object);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Deployment: ");
    assertThat(yaml).contains(right);
  }

  private static void check(Map<String, Object> object) throws Exception {
    String kind = object.get("kind").toString();
    String version = object.get("apiVersion").toString();
    if (kind.equals("HTTPRoute")) {
      checkRoute(object);
      return;
    }
    assertThat(version).isIn("v1", "apps/v1", "batch/v1", "policy/v1", "networking.k8s.io/v1");
    Class<?> model = Class.forName("io.kubernetes.client.openapi.models.V1" + kind);
    try {
      model.getMethod("fromJson", String.class).invoke(null, GSON.toJson(object));
    } catch (InvocationTargetException e) {
      throw new AssertionError(kind + ": " + e.getCause().getMessage(), e.getCause());
    }
  }

  /** Of the Gateway API, which is no part of Kubernetes' own schemas, only what is used here. */
  private static void checkRoute(Map<String, Object> route) {
    assertThat(route).containsOnlyKeys("apiVersion", "kind", "metadata", "spec");
    assertThat(route).containsEntry("apiVersion", "gateway.networking.k8s.io/v1");
    Map<String, Object> spec = Manifests.at(route, "spec");
    assertThat(spec).containsOnlyKeys("parentRefs", "rules");
    Map<String, Object> rule = Manifests.map(Manifests.list(spec, "rules").getFirst());
    assertThat(rule).containsOnlyKeys("matches", "backendRefs");
    Map<String, Object> match = Manifests.map(Manifests.list(rule, "matches").getFirst());
    assertThat(match).isEqualTo(Map.of("path", Map.of("type", "PathPrefix", "value", "/")));
    Map<String, Object> parent = Manifests.map(Manifests.list(spec, "parentRefs").getFirst());
    assertThat(parent.keySet()).isEqualTo(Set.of("name", "sectionName"));
    Map<String, Object> backend = Manifests.map(Manifests.list(rule, "backendRefs").getFirst());
    assertThat(backend).isEqualTo(Map.of("name", "gateway", "port", 8080));
  }
}
