package org.scrutin.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code run.json} of a data folder; replaced whole, so a reader never sees half of it. */
record RunFile(Path file) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT);

  static RunFile in(Path folder) {
    return new RunFile(folder.resolve("run.json"));
  }

  /** Nothing if there is no such file or it cannot be understood. */
  Optional<Run> read() {
    try {
      return Optional.of(JSON.readValue(Files.readString(file), Run.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + e, e);
    }
  }

  void write(Run run) {
    try {
      OwnerOnly.write(file, JSON.writeValueAsString(run) + "\n");
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + e, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new Failure(file + " cannot be removed: " + e, e);
    }
  }
}
