package org.scrutin.results.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.sheets.Figure;

/** The table against an evaluation written from the definitions alone, in exact decimals. */
class ChecksPropertiesTest {
  @Property(tries = 5_000)
  void firesAsDefined(@ForAll BlankRule blank, @ForAll("sheets") int[] sheet) {
    // Given
    var checks = Checks.of(CheckProfile.STANDARD_1, blank, Fraction.parse("95/100"));
    // When
    var findings = checks.evaluate(sheet, Station.UNKNOWN);
    // Then
    assertThat(findings.stream().map(f -> f.code()).sorted())
        .containsExactlyElementsOf(expected(blank, sheet));
  }

  @Property
  void writesFindingsAsJson(@ForAll BlankRule blank, @ForAll("sheets") int[] sheet)
      throws IOException {
    // Given
    var findings =
        Checks.of(CheckProfile.STANDARD_1, blank, Optional.of(new Fraction(9, 10)))
            .evaluate(sheet, Station.UNKNOWN);
    // When
    var json = new ObjectMapper().readTree(FindingJson.json(findings));
    // Then
    assertThat(json).hasSize(findings.size());
    json.forEach(
        finding -> {
          assertThat(finding.get("severity").asText()).isIn("error", "warning", "note");
          assertThat(finding.get("detail").get("inputs").isObject()).isTrue();
          assertThat(finding.get("detail").get("formula").asText()).isNotEmpty();
          assertThat(finding.get("detail").get("tolerance").asText()).isNotEmpty();
        });
  }

  @Provide
  Arbitrary<int[]> sheets() {
    Arbitrary<Integer> votes =
        Arbitraries.of(NOT_STATED, 0, 1, 3, 57, 95, 100, 101, 2_000, 120_000);
    Arbitrary<Integer> off = Arbitraries.of(0, 0, 0, 0, 0, -1, 1);
    Arbitrary<Boolean> silent = Arbitraries.of(false, false, false, false, true);
    return Arbitraries.integers()
        .between(0, 40)
        .flatMap(
            spare ->
                votes
                    .array(int[].class)
                    .ofSize(4)
                    .flatMap(
                        lists ->
                            off.array(int[].class)
                                .ofSize(Figure.COUNT)
                                .flatMap(
                                    moved ->
                                        silent
                                            .array(boolean[].class)
                                            .ofSize(Figure.COUNT)
                                            .map(hidden -> sheet(spare, lists, moved, hidden)))));
  }

  /** A sheet that adds up by some rule, then moved and made silent here and there. */
  private static int[] sheet(int spare, int[] lists, int[] moved, boolean[] hidden) {
    int sum = Arrays.stream(lists).map(v -> Math.max(v, 0)).sum();
    int blank = spare % 5;
    int invalid = spare % 7;
    int valid = sum + (spare % 2 == 0 ? blank : 0);
    int ballots = valid + invalid + (spare % 3 == 0 ? blank : 0);
    int issued = ballots + spare % 3;
    int[] figures = {
      ballots + spare * 7,
      ballots,
      blank,
      invalid,
      valid,
      ballots,
      issued + 9 + spare % 2,
      issued,
      9,
      spare % 2
    };
    int[] values = Arrays.copyOf(figures, Figure.COUNT + lists.length);
    for (int i = 0; i < Figure.COUNT; i++) {
      values[i] = hidden[i] ? NOT_STATED : Math.max(0, values[i] + moved[i]);
    }
    System.arraycopy(lists, 0, values, Figure.COUNT, lists.length);
    return values;
  }

  private static TreeSet<String> expected(BlankRule rule, int[] v) {
    var codes = new TreeSet<String>();
    int registered = v[0];
    int ballots = v[1];
    int blank = v[2] < 0 ? 0 : v[2];
    int invalid = v[3];
    int valid = v[4];
    int[] lists = Arrays.copyOfRange(v, 10, v.length);
    boolean anyList = Arrays.stream(lists).anyMatch(n -> n >= 0);
    BigInteger sum =
        Arrays.stream(lists)
            .filter(n -> n >= 0)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (ballots >= 0 && valid >= 0 && invalid >= 0) {
      int parts = valid + invalid + (rule == BlankRule.SEPARATE ? blank : 0);
      add(codes, ballots != parts, "ballots-sum");
    }
    if (valid >= 0 && anyList) {
      BigInteger parts = sum.add(BigInteger.valueOf(rule == BlankRule.VALID ? blank : 0));
      add(codes, !BigInteger.valueOf(valid).equals(parts), "valid-sum");
    }
    add(codes, ballots >= 0 && v[5] >= 0 && ballots > v[5], "more-ballots-than-voters");
    add(codes, ballots >= 0 && v[7] >= 0 && ballots > v[7], "paper-accounting");
    add(
        codes,
        v[6] >= 0 && v[7] >= 0 && v[8] >= 0 && v[6] != v[7] + v[8] + Math.max(0, v[9]),
        "paper-accounting");
    add(
        codes,
        ballots >= 0 && registered >= 0 && ballots > registered,
        "more-ballots-than-registered");
    add(codes, ballots == 0, "no-ballots");
    if (ballots > 0) {
      BigDecimal bound =
          new BigDecimal(3L * ballots).divide(new BigDecimal(100), 0, RoundingMode.CEILING);
      add(codes, invalid >= 0 && new BigDecimal(invalid).compareTo(bound) >= 0, "invalid-share");
      add(codes, v[2] >= 0 && new BigDecimal(blank).compareTo(bound) >= 0, "blank-share");
    }
    if (ballots >= 0 && registered >= 0) {
      add(
          codes,
          new BigDecimal(ballots)
                  .compareTo(new BigDecimal(registered).multiply(new BigDecimal("0.95")))
              > 0,
          "turnout-high");
    }
    int most = Arrays.stream(lists).max().orElse(0);
    if (valid > 100) {
      add(
          codes,
          new BigDecimal(most).compareTo(new BigDecimal(valid).multiply(new BigDecimal("0.95")))
              >= 0,
          "one-list-share");
    }
    add(
        codes,
        fromPercentages(lists, valid >= 0 ? BigInteger.valueOf(valid) : sum),
        "derived-from-percentages");
    return codes;
  }

  private static boolean fromPercentages(int[] lists, BigInteger valid) {
    int[] positive = Arrays.stream(lists).filter(n -> n > 0).toArray();
    for (int shares : new int[] {1_000, 10_000}) {
      if (positive.length >= 2 && valid.compareTo(BigInteger.valueOf(10L * shares)) >= 0) {
        BigDecimal whole = new BigDecimal(valid);
        boolean all =
            Arrays.stream(positive)
                .allMatch(
                    n -> {
                      // The nearest share is the only one that can round to n; look around it.
                      BigInteger near =
                          BigInteger.valueOf(n).multiply(BigInteger.valueOf(shares)).divide(valid);
                      for (int d = -2; d <= 2; d++) {
                        BigDecimal share =
                            new BigDecimal(near.add(BigInteger.valueOf(d)))
                                .divide(new BigDecimal(shares));
                        if (whole.multiply(share).setScale(0, RoundingMode.HALF_UP).intValueExact()
                            == n) {
                          return true;
                        }
                      }
                      return false;
                    });
        if (all) {
          return true;
        }
      }
    }
    return false;
  }

  private static void add(TreeSet<String> codes, boolean fires, String code) {
    if (fires) {
      codes.add(code);
    }
  }
}
