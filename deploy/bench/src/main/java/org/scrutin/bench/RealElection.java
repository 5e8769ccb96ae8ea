package org.scrutin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Official figures, station by station, where they lie beside the project. */
final class RealElection {
  private final Path folder;
  private final String code;

  private RealElection(Path folder, String code) {
    this.folder = folder;
    this.code = code;
  }

  /**
   * Empty where there are no such figures.
   *
   * @param name of their folder
   */
  static Optional<RealElection> find(Path root, String name) throws IOException {
    Path folder = root.resolve("../shared/data").resolve(name);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String code =
        new ObjectMapper().readTree(folder.resolve("election.json").toFile()).get("code").asText();
    return Optional.of(new RealElection(folder, code));
  }

  String code() {
    return code;
  }

  /** Defines it and counts all sheets of its authority's tally. */
  void count(PackagedSuite suite, Client client) throws IOException, InterruptedException {
    String path = "/api/v1/elections/" + code;
    Path units = unpacked("units.csv.gz", suite.file("real-units.csv"));
    Path sheets = unpacked("sheets.csv.gz", suite.file("real-sheets.csv"));
    client.json("/api/v1/elections", Files.readString(folder.resolve("election.json")));
    client.units(path + "/units", units);
    client.tally(path, "nec", code);
    client.timeImport(path + "/tallies/nec/imports", BodyPublishers.ofFile(sheets), rows(sheets));
  }

  private Path unpacked(String name, Path target) throws IOException {
    try (InputStream plain = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
      Files.copy(plain, target);
    }
    return target;
  }

  private static long rows(Path csv) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(csv), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).filter(line -> !line.isBlank()).count();
    }
  }
}
