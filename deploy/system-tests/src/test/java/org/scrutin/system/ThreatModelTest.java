package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/threat-model.md} rests on is there. */
class ThreatModelTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Path ROOT = Path.of("..", "..");
  private static final Set<String> BUILT = Set.of("target", ".git", "node_modules");

  @Test
  void everyTestThatItNamesExists() throws IOException {
    // Given
    Set<String> tests = tests();
    // When
    Set<String> named = new TreeSet<>();
    NAMED
        .matcher(Files.readString(ROOT.resolve("docs").resolve("threat-model.md")))
        .results()
        .forEach(one -> named.add(one.group(1)));
    // Then
    assertThat(named).isNotEmpty();
    named.removeAll(tests);
    assertThat(named).isEmpty();
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new TreeSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return BUILT.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith("Test.java") || name.endsWith("IT.java")) {
              tests.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return tests;
  }
}
