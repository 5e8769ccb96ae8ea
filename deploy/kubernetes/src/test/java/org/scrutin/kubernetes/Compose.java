package org.scrutin.kubernetes;

import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The compose file; anchors and merges are resolved. */
final class Compose {
  private Compose() {}

  static Map<String, Object> file() {
    return Manifests.map(
        new Yaml().load(Manifests.text(Manifests.ROOT.resolve("deploy/containers/compose.yaml"))));
  }

  static Map<String, Object> services() {
    return Manifests.at(file(), "services");
  }
}
