package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.system.Figures.Station;

/**
 * An admitted claim goes to the count by message and comes back assessed. Each kind of claim is
 * made twice, once with the fewest ballots that move a seat by brute force and once with one ballot
 * less.
 */
class AssessmentIT {
  private final Suite suite = Suite.shared();
  private final Dispute dispute = new Dispute(suite);

  /** On which figures. */
  enum On {
    GENERATED {
      @Override
      Figures counted() throws IOException {
        var election = new GeneratedElection("synthetic-assessed", 7);
        var count = new Count(Suite.shared(), "synthetic-assessed");
        if (Suite.shared().anonymous().get(count.path("")).statusCode() == 404) {
          count.open(election.definition(), Count.utf8(election.units()), false);
          count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
        }
        return Figures.of(election);
      }
    },
    POLAND_2019 {
      @Override
      Figures counted() throws IOException {
        RealElection.counted("poland-2019", "pl-2019-sejm");
        return Figures.poland(RealElection.folder("poland-2019"));
      }
    };

    abstract Figures counted() throws IOException;
  }

  /** The real one in the profile deep. */
  static Stream<On> elections() {
    return Stream.of(On.values())
        .filter(on -> on == On.GENERATED || Boolean.getBoolean(Deep.PROPERTY));
  }

  @ParameterizedTest
  @MethodSource("elections")
  void excludedVotersMoveASeatFromTheBruteForceMarginOn(On on) throws IOException {
    // Given
    Figures figures = on.counted();
    BruteForce closest = closest(figures, Comparator.comparingLong(BruteForce::addedMargin));
    long margin = closest.addedMargin();

    // When
    JsonPath enough = assessed(figures, closest, affected(closest, "excluded", margin));
    JsonPath tooFew = assessed(figures, closest, affected(closest, "excluded", margin - 1));

    // Then
    assertThat(closest.addingMatters(margin - 1)).isFalse();
    assertCouldChange(enough, closest, true);
    assertCouldChange(tooFew, closest, false);
    assertThat(enough.getLong(at(closest) + ".margin")).isEqualTo(margin);
    assertThat(enough.getLong(at(closest) + ".excluded")).isEqualTo(margin);
  }

  @ParameterizedTest
  @MethodSource("elections")
  void voidBallotsMoveASeatFromTheBruteForceMarginOn(On on) throws IOException {
    // Given
    Figures figures = on.counted();
    BruteForce closest = closest(figures, Comparator.comparingLong(BruteForce::removedMargin));
    long margin = closest.removedMargin();

    // When
    JsonPath enough = assessed(figures, closest, affected(closest, "void", margin));
    JsonPath tooFew = assessed(figures, closest, affected(closest, "void", margin - 1));

    // Then
    assertThat(closest.removingMatters(margin - 1)).isFalse();
    assertCouldChange(enough, closest, true);
    assertCouldChange(tooFew, closest, false);
    assertThat(enough.getLong(at(closest) + ".margin")).isEqualTo(margin);
  }

  @ParameterizedTest
  @MethodSource("elections")
  void annulledStationsMoveASeatWhereAllocatingWithoutThemDoes(On on) throws IOException {
    // Given
    Figures figures = on.counted();
    BruteForce closest = closest(figures, Comparator.comparingLong(BruteForce::addedMargin));
    List<Station> enough = annulled(figures, closest);
    List<Station> tooFew = enough.subList(0, enough.size() - 1);

    // When
    JsonPath changing = assessed(figures, closest, annul(enough));
    JsonPath keeping = assessed(figures, closest, annul(tooFew));

    // Then
    assertCouldChange(changing, closest, true);
    assertCouldChange(keeping, closest, false);
    assertRerun(changing, closest, enough);
    assertRerun(keeping, closest, tooFew);
  }

  /** The fewest stations, strongest first of some list, without which a seat goes elsewhere. */
  private static List<Station> annulled(Figures figures, BruteForce closest) {
    return Stream.iterate(0, list -> list < figures.lists().size(), list -> list + 1)
        .map(list -> strongest(figures, closest, list))
        .flatMap(
            stations ->
                Stream.iterate(2, n -> n < stations.size(), n -> n + 1)
                    .map(n -> stations.subList(0, n))
                    .filter(closest::annullingMatters)
                    .limit(1))
        .filter(stations -> !closest.annullingMatters(stations.subList(0, stations.size() - 1)))
        .min(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static List<Station> strongest(Figures figures, BruteForce closest, int list) {
    return figures.in(closest.constituency()).stream()
        .sorted(Comparator.comparingLong((Station s) -> -s.votes()[list]))
        .toList();
  }

  private static BruteForce closest(Figures figures, Comparator<BruteForce> by) {
    return figures.seats().keySet().stream()
        .map(constituency -> new BruteForce(figures, constituency))
        .min(by)
        .orElseThrow();
  }

  private JsonPath assessed(Figures figures, BruteForce closest, String alleged) {
    String ref =
        dispute.file(
            """
            {"election":"%s","kind":"complaint","ground":"count","respondent":"Authority",
             "target":{"tally":"nec","units":["%s"],"figures":["votes"]},
             "statement":{"en":"Synthetic claim of a test."},%s}
            """
                .formatted(figures.election(), closest.constituency(), alleged));
    dispute.admit(ref);
    return dispute.materiality(ref);
  }

  private static String affected(BruteForce closest, String kind, long ballots) {
    return "\"votesAffected\":[{\"unit\":\"%s\",\"%s\":%d,\"basis\":\"enumerated\"}]"
        .formatted(closest.constituency(), kind, ballots);
  }

  private static String annul(List<Station> stations) {
    return stations.stream()
        .map(station -> "{\"unit\":\"%s\"}".formatted(station.unit()))
        .collect(Collectors.joining(",", "\"annul\":[", "]"));
  }

  private static void assertCouldChange(JsonPath assessment, BruteForce closest, boolean could) {
    assertThat(assessment.getBoolean("computable")).as(assessment.prettify()).isTrue();
    assertThat(assessment.getBoolean(at(closest) + ".couldChange"))
        .as(assessment.prettify())
        .isEqualTo(could);
    assertThat(assessment.getLong("revision")).isPositive();
    assertThat(assessment.getString("notice")).startsWith("This is arithmetic, not a finding");
  }

  private static void assertRerun(JsonPath assessment, BruteForce closest, List<Station> stations) {
    long roll = stations.stream().mapToLong(Station::registered).sum();
    String rerun = at(closest) + ".rerun";
    assertThat(assessment.getLong(rerun + ".registered")).isEqualTo(roll);
    assertThat(assessment.getBoolean(rerun + ".couldChange"))
        .as(assessment.prettify())
        .isEqualTo(closest.annullingMatters(stations) || closest.addingMatters(roll, stations));
  }

  private static String at(BruteForce closest) {
    return "worstCase.constituencies.find { it.unit == '" + closest.constituency() + "' }";
  }
}
