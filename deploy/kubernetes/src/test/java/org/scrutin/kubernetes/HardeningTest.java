package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The restricted profile of Kubernetes' pod security standards, and what it leaves open. */
class HardeningTest {

  @Test
  void thePodsRunAsNobodyAndTalkToNoApiServer() {
    assertThat(Manifests.pods()).hasSize(5);
    for (Map<String, Object> pod : Manifests.pods()) {
      Map<String, Object> spec = Manifests.at(pod, "spec");
      assertThat(spec)
          .containsEntry("automountServiceAccountToken", false)
          .containsEntry("enableServiceLinks", false)
          .containsKey("serviceAccountName")
          .doesNotContainKeys("hostNetwork", "hostPID", "hostIPC", "initContainers");
      assertThat(Manifests.at(spec, "securityContext"))
          .containsEntry("runAsNonRoot", true)
          .containsEntry("runAsUser", 10001)
          .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
      for (Object volume : Manifests.list(spec, "volumes")) {
        assertThat(Manifests.map(volume)).containsAnyOf(entry(volume, "emptyDir", "secret"));
      }
    }
  }

  @Test
  void everyContainerIsReadOnlyBoundedAndWithoutPowers() {
    for (Map<String, Object> pod : Manifests.pods()) {
      for (Object each : Manifests.list(Manifests.at(pod, "spec"), "containers")) {
        Map<String, Object> container = Manifests.map(each);
        assertThat(Manifests.at(container, "securityContext"))
            .containsEntry("allowPrivilegeEscalation", false)
            .containsEntry("readOnlyRootFilesystem", true)
            .containsEntry("capabilities", Map.of("drop", List.of("ALL")))
            .doesNotContainKey("privileged");
        assertThat(Manifests.at(container, "resources", "requests")).containsKeys("cpu", "memory");
        assertThat(Manifests.at(container, "resources", "limits")).containsKey("memory");
        assertThat(container.get("image").toString()).startsWith("scrutin/").doesNotContain(":");
      }
    }
  }

  /** A value that is written here is nobody's secret. */
  @Test
  void secretsAreReferences() {
    for (Map<String, Object> pod : Manifests.pods()) {
      for (Object each : Manifests.list(Manifests.at(pod, "spec"), "containers")) {
        Manifests.environment(Manifests.map(each))
            .filter(env -> env.get("name").toString().matches(".*(PASSWORD|SECRET|USERNAME).*"))
            .forEach(env -> assertThat(Manifests.at(env, "valueFrom")).containsKey("secretKeyRef"));
      }
    }
    assertThat(Manifests.all()).noneMatch(object -> object.get("kind").equals("Secret"));
  }

  @Test
  void theNamespaceEnforcesIt() {
    assertThat(Manifests.at(Manifests.one("Namespace", "scrutin"), "metadata", "labels"))
        .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
  }

  @SuppressWarnings("unchecked")
  private static Map.Entry<String, Object>[] entry(Object volume, String... names) {
    Map<String, Object> map = Manifests.map(volume);
    return List.of(names).stream()
        .filter(map::containsKey)
        .map(name -> Map.entry(name, map.get(name)))
        .toArray(Map.Entry[]::new);
  }
}
