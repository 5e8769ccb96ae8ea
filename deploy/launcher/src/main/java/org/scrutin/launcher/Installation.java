package org.scrutin.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the built suite lies.
 *
 * @param root the project's folder
 */
record Installation(Path root) {

  /** The one that the scripts name in the system property {@code scrutin.root}. */
  static Installation here() {
    String root = System.getProperty("scrutin.root");
    if (root == null) {
      throw new Failure("Start the suite with deploy/up, which knows where it is.");
    }
    return new Installation(Path.of(root));
  }

  Path defaultData() {
    return root.resolve("deploy/launcher/target/data");
  }

  Path shippedCase() {
    return root.resolve("deploy/cases/kh-2013");
  }

  Path startupCaches() {
    return root.resolve("deploy/launcher/target/startup");
  }

  Path service(String name) {
    return built(root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar"));
  }

  Path identityProvider() {
    return built(root.resolve("deploy/idp/target/idp.jar"));
  }

  /** A command line that runs Java with the JDK that runs this. */
  static List<String> java(List<String> options) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.concat(
            Stream.of(
                java,
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            options.stream())
        .toList();
  }

  private static Path built(Path jar) {
    if (!Files.exists(jar)) {
      throw new Failure(jar + " is missing: run deploy/up, which builds what is missing.");
    }
    return jar;
  }
}
