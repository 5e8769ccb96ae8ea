package org.scrutin.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The objects of the base, as maps and lists. */
final class Manifests {
  static final Path ROOT = Path.of(System.getProperty("scrutin.root"));
  static final Path BASE = ROOT.resolve("deploy/kubernetes/base");

  private Manifests() {}

  /** Of every file that the kustomization names, in its order. */
  static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object file : list(kustomization(), "resources")) {
      all.addAll(documents(text(BASE.resolve(file.toString()))));
    }
    return all;
  }

  static Map<String, Object> kustomization() {
    return documents(text(BASE.resolve("kustomization.yaml"))).getFirst();
  }

  static List<Map<String, Object>> documents(String yaml) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    List<Map<String, Object>> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(strict)).loadAll(yaml)) {
      documents.add(map(document));
    }
    return documents;
  }

  static Map<String, Object> one(String kind, String name) {
    return all().stream()
        .filter(object -> object.get("kind").equals(kind))
        .filter(object -> map(object.get("metadata")).get("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Pod templates of Deployments and Jobs. */
  static List<Map<String, Object>> pods() {
    return all().stream()
        .filter(object -> List.of("Deployment", "Job").contains(object.get("kind")))
        .map(object -> at(object, "spec", "template"))
        .toList();
  }

  static Map<String, Object> container(Map<String, Object> workload) {
    return map(list(at(workload, "spec", "template", "spec"), "containers").getFirst());
  }

  static Stream<Map<String, Object>> environment(Map<String, Object> container) {
    return list(container, "env").stream().map(Manifests::map);
  }

  static Map<String, Object> at(Map<String, Object> object, String... path) {
    Map<String, Object> found = object;
    for (String name : path) {
      found = map(found.get(name));
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Map<String, Object> object, String name) {
    return (List<Object>) object.getOrDefault(name, List.of());
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
