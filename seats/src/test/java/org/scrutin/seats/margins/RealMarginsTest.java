package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scrutin.seats.margins.Margin.Kind;

/** Margins of Spain 2023 and Poland 2019, where their figures are beside the project. */
class RealMarginsTest {

  @TestFactory
  Stream<DynamicTest> everyConstituencyProvesItsMargins() throws IOException {
    assumeTrue(RealCountry.present(), "the real figures are not beside the project");
    return Stream.of(RealCountry.spain(), RealCountry.poland())
        .flatMap(country -> country.contests().entrySet().stream())
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> check(one.getValue())));
  }

  private static void check(RealCountry.Contest contest) {
    // Given: votes that give the official seats
    Held held = Held.of(contest.race().allocate());
    assertThat(held.certain()).containsExactly(contest.official());

    for (Kind kind : Kind.values()) {
      // When
      Optional<Proof> proof = Proof.of(contest.race(), held, kind);

      // Then: both witnesses were allocated anew, and one ballot less asked of every pair
      assertThat(proof).isPresent();
      assertThat(proof.orElseThrow().margin().certainAt()).isPositive();
    }
  }

  @Test
  void spainsFirstMargins() throws IOException {
    // Given
    assumeTrue(RealCountry.present(), "the real figures are not beside the project");
    RealCountry spain = RealCountry.spain();
    List<Race> races = spain.contests().values().stream().map(RealCountry.Contest::race).toList();
    List<Held> now = races.stream().map(race -> Held.of(race.allocate())).toList();
    int popular = spain.lists().indexOf("000005");

    // When
    Optional<Programme> majority =
        Programme.of(races, now, popular, 40, TargetSide.AT_LEAST, Kind.MOVED, Verdict.CHANGE);

    // Then: every step was allocated anew
    assertThat(now.stream().mapToInt(held -> held.certain()[popular]).sum()).isPositive();
    assertThat(majority).isPresent();
    assertThat(majority.orElseThrow().steps().stream().mapToInt(Programme.Step::seats).sum())
        .isEqualTo(40);
  }
}
