package org.scrutin.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What kubectl makes of the base; skipped where there is no kubectl. */
class RenderTest {

  @Test
  void everyObjectComesOutInTheNamespace() throws Exception {
    // Given
    assumeThat(List.of(System.getenv("PATH").split(":")))
        .as("kubectl is not on the PATH")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    // When
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", Manifests.BASE.toString())
            .redirectErrorStream(true)
            .start();
    String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Then
    assertThat(kubectl.waitFor()).as(rendered).isZero();
    List<Map<String, Object>> objects = Manifests.documents(rendered);
    assertThat(objects).hasSameSizeAs(Manifests.all());
    for (Map<String, Object> object : objects) {
      Map<String, Object> metadata = Manifests.at(object, "metadata");
      if (!object.get("kind").equals("Namespace")) {
        assertThat(metadata).containsEntry("namespace", "scrutin");
      }
      assertThat(Manifests.at(metadata, "labels"))
          .containsEntry("app.kubernetes.io/part-of", "scrutin");
    }
  }
}
