package org.scrutin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder whose jars run {@link FakeProcess}, with a small case. */
final class FakeInstallation {
  private FakeInstallation() {}

  static Path in(Path root) throws IOException {
    for (String service : List.of("results-service", "claims-service", "gateway")) {
      jar(root.resolve(service + "/target/quarkus-app/quarkus-run.jar"));
    }
    jar(root.resolve("deploy/idp/target/idp.jar"));
    Path folder = Files.createDirectories(root.resolve("deploy/cases/kh-2013"));
    Files.writeString(folder.resolve("election.json"), "{\"code\":\"kh-2013\"}");
    Files.writeString(
        folder.resolve("case.json"),
        """
        {"case": "kh-2013", "title": "synthetic, for a test", "steps": [
          {"step": "election", "as": "admin", "method": "POST", "path": "/api/v1/elections",
           "body": "election.json"}]}
        """);
    return root;
  }

  private static void jar(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    String classes =
        FakeProcess.class.getProtectionDomain().getCodeSource().getLocation().toString();
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FakeProcess.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classes);
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }
}
