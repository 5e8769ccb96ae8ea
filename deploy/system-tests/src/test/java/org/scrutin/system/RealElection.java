package org.scrutin.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Official results, station by station, in the shared suite. The files are not part of the project;
 * generated elections take the same way where they are missing.
 */
final class RealElection {
  private static final Map<String, JsonPath> IMPORTED = new HashMap<>();

  private RealElection() {}

  /** The folder of an election; where it is missing the test is reported as skipped. */
  static Path folder(String name) {
    Path folder = Deploy.root().resolve("../shared/data").resolve(name);
    assumeTrue(Files.isDirectory(folder), "no real figures at ../shared/data/" + name);
    return folder;
  }

  /** Loads it once for all test classes, and answers what its import answered. */
  static synchronized JsonPath counted(String name, String code) throws IOException {
    Path folder = folder(name);
    JsonPath known = IMPORTED.get(code);
    if (known != null) {
      return known;
    }
    var count = new Count(Suite.shared(), code);
    count.open(
        Files.readString(folder.resolve("election.json")),
        Files.readAllBytes(folder.resolve("units.csv.gz")),
        true);
    JsonPath sheets =
        count.sheets("admin", "nec", Files.readAllBytes(folder.resolve("sheets.csv.gz")), true);
    IMPORTED.put(code, sheets);
    return sheets;
  }
}
