package org.scrutin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated from the description for TypeScript compiles, and so does who uses it. */
class TypeScriptTest {
  private static final Path SOURCES = Path.of("src/test/typescript");
  private static final Path CONTRACT =
      Path.of("../contracts/src/main/resources/openapi/scrutin.json").toAbsolutePath();

  @TempDir Path folder;

  private record Result(int status, String output) {}

  @Test
  void aProgramThatUsesTheGeneratedTypesCompiles() throws Exception {
    // Given
    assumeTrue(isThere("npm"), "no Node on the PATH: nothing is generated for TypeScript");
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.toList()) {
        Files.copy(source, folder.resolve(source.getFileName()));
      }
    }
    Result installed =
        run("npm", "ci", "--no-audit", "--no-fund", "--fetch-timeout=30000", "--fetch-retries=1");
    assumeTrue(installed.status() == 0, "npm cannot install: " + installed.output());

    // When
    Result generated =
        run("npx", "openapi-typescript", CONTRACT.toString(), "--output", "scrutin.d.ts");
    Result compiled =
        run(
            "npx",
            "tsc",
            "--noEmit",
            "--strict",
            "--module",
            "nodenext",
            "--target",
            "es2022",
            "--lib",
            "es2022,dom",
            "usage.ts");

    // Then
    assertThat(generated.status()).as(generated.output()).isZero();
    assertThat(compiled.status()).as(compiled.output()).isZero();
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private Result run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }
}
