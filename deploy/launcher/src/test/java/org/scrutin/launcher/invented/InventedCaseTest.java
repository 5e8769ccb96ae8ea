package org.scrutin.launcher.invented;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the invented case holds, read from its files as anyone would. */
class InventedCaseTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LISTS = 8;
  private static final int FIRST_LIST = 6;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    InventedCase.write(folder.resolve("case"));
  }

  @Test
  void itIsTheSameEveryTime() throws IOException {
    // When
    InventedCase.write(folder.resolve("again"));

    // Then
    assertThat(files("again")).isNotEmpty().isEqualTo(files("case"));
  }

  @Test
  void itSaysThatItIsSynthetic() throws IOException {
    JsonNode election = JSON.readTree(file("election.json").toFile());
    assertThat(election.get("test").asBoolean()).isTrue();
    assertThat(election.at("/name/en").asText()).contains("test", "synthetic");
    assertThat(election.get("lists"))
        .hasSize(LISTS)
        .allSatisfy(list -> assertThat(list.get("name").size()).isEqualTo(3));
  }

  @Test
  void theCountStandsAtNinetyFourInAHundred() throws IOException {
    // When
    long stations =
        Files.readAllLines(file("units.csv")).stream()
            .map(line -> line.split(",", -1)[2])
            .filter(Set.of("station", "mobile", "postal")::contains)
            .count();
    Map<String, int[]> counted = new TreeMap<>();
    for (String part : List.of("first", "corrected", "second", "third")) {
      counted.putAll(sheets(part + "-sheets"));
    }
    counted.values().removeIf(sheet -> wrong(sheet));

    // Then one of the six whose sums are wrong is released, and one station is annulled
    assertThat(stations).isEqualTo(3_000);
    assertThat(counted).hasSize(2_820);
    assertThat(counted.size() * 100L / stations).isEqualTo(94);
  }

  @Test
  void aPartysCopiesDifferInTwentyFiveSheets() throws IOException {
    // Given
    Map<String, int[]> counted = new TreeMap<>();
    for (String part : List.of("first", "corrected", "second", "third")) {
      counted.putAll(sheets(part + "-sheets"));
    }

    // When
    Map<String, int[]> copies = sheets("copies");
    long differing =
        copies.entrySet().stream()
            .filter(copy -> !Arrays.equals(copy.getValue(), counted.get(copy.getKey())))
            .count();

    // Then
    assertThat(copies).hasSize(1_800);
    assertThat(differing).isEqualTo(25);
    assertThat(sheets("sample")).hasSize(300);
  }

  @Test
  void theCorrectionOfTheExchangedColumnsMovesASeat() throws IOException {
    // Given
    Map<String, int[]> before = sheets("first-sheets");
    Map<String, int[]> after = new LinkedHashMap<>(before);
    after.putAll(sheets("corrected-sheets"));

    // Then
    assertThat(seats("X-4-", 11, before)).containsExactly(4, 4, 2, 1, 0, 0, 0, 0);
    assertThat(seats("X-4-", 11, after)).containsExactly(5, 4, 1, 1, 0, 0, 0, 0);
  }

  @Test
  void thereIsAClaimOfEveryGroundAndInEveryState() throws IOException {
    // When
    Set<String> grounds = new TreeSet<>();
    Set<String> acts = new TreeSet<>();
    for (Path claim : list("claims")) {
      grounds.add(JSON.readTree(claim.resolve("filing.json").toFile()).get("ground").asText());
      try (Stream<Path> entries = Files.list(claim)) {
        acts.add(
            entries
                .map(entry -> entry.getFileName().toString().replace(".json", ""))
                .sorted()
                .collect(Collectors.joining("+")));
      }
    }

    // Then
    Set<String> known = new TreeSet<>();
    JSON.readTree(CaseWriter.shipped("grounds.json"))
        .forEach(ground -> known.add(ground.get("ground").asText()));
    assertThat(grounds).hasSize(16).isEqualTo(known);
    assertThat(acts)
        .contains(
            "filing",
            "admitted+filing",
            "filing+inadmissible",
            "admitted+filing+investigation-opened",
            "admitted+decided+filing",
            "filing+withdrawn");
  }

  /** D'Hondt with a threshold of 3 %, by writing all quotients down. */
  private static List<Integer> seats(String prefix, int seats, Map<String, int[]> sheets) {
    long[] votes = new long[LISTS];
    sheets.forEach(
        (unit, sheet) -> {
          if (unit.startsWith(prefix) && !wrong(sheet)) {
            IntStream.range(0, LISTS).forEach(i -> votes[i] += sheet[FIRST_LIST - 1 + i]);
          }
        });
    long sum = Arrays.stream(votes).sum();
    record Quotient(int list, long votes, int divisor) {}
    List<Quotient> all = new ArrayList<>();
    for (int list = 0; list < LISTS; list++) {
      for (int divisor = 1; divisor <= seats && votes[list] * 100 >= 3 * sum; divisor++) {
        all.add(new Quotient(list, votes[list], divisor));
      }
    }
    all.sort((a, b) -> Long.compare(b.votes() * a.divisor(), a.votes() * b.divisor()));
    int[] won = new int[LISTS];
    all.subList(0, seats).forEach(quotient -> won[quotient.list()]++);
    return IntStream.of(won).boxed().toList();
  }

  /** Whether the valid votes are not the sum of the lists'. */
  private static boolean wrong(int[] sheet) {
    return IntStream.range(0, LISTS).map(i -> sheet[FIRST_LIST - 1 + i]).sum() != sheet[4];
  }

  /** The numbers of each row by its unit. */
  private Map<String, int[]> sheets(String name) throws IOException {
    Map<String, int[]> sheets = new LinkedHashMap<>();
    for (String line :
        Files.readAllLines(file("sheets/" + name + ".csv")).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      sheets.put(cells[0], Stream.of(cells).skip(1).mapToInt(Integer::parseInt).toArray());
    }
    return sheets;
  }

  private Path file(String name) {
    return folder.resolve("case").resolve(name);
  }

  private List<Path> list(String name) throws IOException {
    try (Stream<Path> list = Files.list(file(name))) {
      return list.toList();
    }
  }

  private Map<String, String> files(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
