package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/**
 * Official results and textbook cases beside the project, where they are present: Spain, Poland,
 * Norway's constituencies, Austria, Czechia, the Dutch rules.
 */
class RealElectionsTest {
  private static final File FOLDER =
      Path.of(System.getProperty("scrutin.root", ".."), "../shared/data/seats").toFile();

  @TestFactory
  Stream<DynamicTest> constituencies() throws IOException {
    return cases("cases.json").map(one -> DynamicTest.dynamicTest(name(one), () -> check(one)));
  }

  @TestFactory
  Stream<DynamicTest> textbookCases() throws IOException {
    return cases("fixtures.json")
        .map(one -> DynamicTest.dynamicTest(one.path("id").asText(), () -> checkFixture(one)));
  }

  private static Stream<JsonNode> cases(String file) throws IOException {
    File cases = new File(FOLDER, file);
    assumeTrue(cases.exists(), "the real figures are not beside the project");
    JsonNode all = new ObjectMapper().readTree(cases);
    return StreamSupport.stream(all.spliterator(), false);
  }

  /** The figures name methods in their own way. */
  private static Method method(JsonNode one) {
    return switch (one.path("method").asText()) {
      case "dhondt" -> Method.DHONDT;
      case "sainte_lague" -> new DivisorMethod.SainteLague();
      case "sainte_lague_modified_1.4" -> new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5));
      case "lr_hare" -> new LargestRemainder(Quota.HARE);
      case "kieswet" -> new Kieswet();
      case String other -> throw new IllegalStateException("no method " + other);
    };
  }

  private static void check(JsonNode one) {
    // Given
    List<String> lists = one.path("votes").propertyStream().map(Map.Entry::getKey).toList();
    long[] votes =
        lists.stream().mapToLong(list -> one.path("votes").path(list).asLong()).toArray();

    // When
    Outcome outcome =
        Apportionment.of(
            new Contest(
                method(one),
                one.path("seats").asInt(),
                votes,
                admitted(one.path("threshold"), lists, votes),
                Ties.MOST_VOTES));

    // Then
    assertThat(outcome.seats())
        .containsExactly(
            lists.stream().mapToInt(list -> one.path("expected").path(list).asInt()).toArray());
  }

  private static BitSet admitted(JsonNode threshold, List<String> lists, long[] votes) {
    BitSet admitted = new BitSet();
    if (threshold.has("eligible")) {
      Set<String> eligible = new HashSet<>();
      threshold.path("eligible").forEach(list -> eligible.add(list.asText()));
      IntStream.range(0, lists.size())
          .filter(list -> eligible.contains(lists.get(list)))
          .forEach(admitted::set);
      return admitted;
    }
    long valid = threshold.path("valid_votes").asLong(Arrays.stream(votes).sum());
    Ratio share = new Ratio(new BigDecimal(threshold.path("pct").asText("0")).intValueExact(), 100);
    return Thresholds.admitted(
        List.of(new Threshold(share, Base.VALID, Level.CONSTITUENCY, Set.of())),
        Level.CONSTITUENCY,
        lists.stream().map(_ -> "party").toList(),
        votes,
        valid);
  }

  private static void checkFixture(JsonNode one) {
    // Given
    boolean byCandidate = one.has("candidate_votes");
    long[] votes =
        byCandidate
            ? StreamSupport.stream(one.path("candidate_votes").spliterator(), false)
                .mapToLong(list -> Arrays.stream(numbers(list)).sum())
                .toArray()
            : numbers(one.path("votes"));
    int[] candidates =
        byCandidate
            ? StreamSupport.stream(one.path("candidate_votes").spliterator(), false)
                .mapToInt(JsonNode::size)
                .toArray()
            : Contest.unlimited(votes.length);
    Ratio share =
        one.path("threshold").isTextual()
            ? Ratio.parse(one.path("threshold").asText())
            : new Ratio(0, 1);
    long valid = Arrays.stream(votes).sum();
    BitSet admitted =
        Thresholds.admitted(
            List.of(new Threshold(share, Base.VALID, Level.NATIONAL, Set.of())),
            Level.NATIONAL,
            Collections.nCopies(votes.length, "party"),
            votes,
            valid);

    // When
    Outcome outcome =
        Apportionment.of(
            new Contest(
                method(one), one.path("seats").asInt(), votes, admitted, Ties.LOTS, candidates));

    // Then
    if (one.path("expected").isTextual()) {
      assertThat(one.path("expected").asText()).isEqualTo("LOTS_REQUIRED");
      assertThat(outcome).isInstanceOf(Outcome.LotsRequired.class);
      if (one.has("lot_options")) {
        assertThat(((Outcome.LotsRequired) outcome).lots().lists())
            .isEqualTo(
                Arrays.stream(numbers(one.path("lot_options")))
                    .mapToObj(number -> (int) number - 1)
                    .toList());
      }
    } else {
      assertThat(Arrays.stream(outcome.seats()).asLongStream().toArray())
          .containsExactly(numbers(one.path("expected")));
    }
  }

  private static long[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).mapToLong(JsonNode::asLong).toArray();
  }

  private static String name(JsonNode one) {
    return one.path("id").asText() + " " + one.path("constituency").asText();
  }
}
