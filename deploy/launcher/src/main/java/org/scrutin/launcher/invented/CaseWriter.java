package org.scrutin.launcher.invented;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the files of a case folder and, at the end, its {@code case.json}. */
final class CaseWriter {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private final Path folder;
  private final List<Step> steps = new ArrayList<>();
  private @Nullable String chain;

  CaseWriter(Path folder) {
    this.folder = folder;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Step(
      String step,
      String as,
      String method,
      String path,
      @Nullable String body,
      @Nullable String chain) {}

  /** What follows is taken beside the other chains; null for what is taken alone. */
  void chain(@Nullable String name) {
    chain = name;
  }

  /** A step that sends what is written here. */
  void post(String step, String person, String path, String file, Object body) throws IOException {
    write(file, JSON.writeValueAsBytes(body));
    steps.add(new Step(step, person, "POST", path, file, chain));
  }

  /** A step that sends nothing. */
  void post(String step, String person, String path) {
    steps.add(new Step(step, person, "POST", path, null, chain));
  }

  /** A step that sends a file of the classes' own, beside them under the same name. */
  void postShipped(String step, String person, String path, String file) throws IOException {
    try (InputStream shipped = shipped(file)) {
      write(file, shipped.readAllBytes());
    }
    steps.add(new Step(step, person, "POST", path, file, chain));
  }

  /** A step that sends a table. */
  void send(String step, String person, String method, String path, String file, String csv)
      throws IOException {
    write(file, csv.getBytes(StandardCharsets.UTF_8));
    steps.add(new Step(step, person, method, path, file, chain));
  }

  /** What the loader reads. Written last: a folder without it is none. */
  void finish(String code, String title) throws IOException {
    write(
        "case.json", JSON.writeValueAsBytes(Map.of("case", code, "title", title, "steps", steps)));
  }

  /** A file of the classes' own. */
  static InputStream shipped(String file) throws IOException {
    InputStream in = CaseWriter.class.getResourceAsStream(file);
    if (in == null) {
      throw new FileNotFoundException(file + " is not among the launcher's classes");
    }
    return in;
  }

  private void write(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, bytes);
  }
}
