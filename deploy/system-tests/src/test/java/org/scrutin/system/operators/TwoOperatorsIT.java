package org.scrutin.system.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.system.Count;
import org.scrutin.system.Deep;
import org.scrutin.system.Dispute;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.OnThisMachine;

/**
 * One institution runs the count, another the dispute, a third party the broker: what each has is
 * of no use at the other, and while one stands still the other goes on.
 */
@OnThisMachine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoOperatorsIT {
  private static final String ELECTION = "synthetic-two-operators";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TempDir static Path folder;

  private final GeneratedElection election = new GeneratedElection(ELECTION, 11);
  private Broker broker;
  private Institution commission;
  private Institution council;
  private Count count;
  private Dispute dispute;
  private String claim;

  @BeforeAll
  void start() throws Exception {
    broker = Broker.start(folder.resolve("broker"));
    commission = new Institution("results", folder.resolve("commission"), broker);
    council = new Institution("claims", folder.resolve("council"), broker);
    commission.start(council);
    council.start(commission);
    count = new Count(commission, ELECTION);
    dispute = new Dispute(council);
    count.open(election.definition(), Count.utf8(election.units()), false);
    var sheets = count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
    assertThat(sheets.getString("state")).isEqualTo("applied");
    claim = dispute.file(filing(1));
    dispute.admit(claim);
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {council, commission, broker}) {
      if (each != null) {
        each.close();
      }
    }
  }

  static Stream<Arguments> probes() {
    return Arrays.stream(Probe.values())
        .flatMap(probe -> Stream.of(Arguments.of(probe, true), Arguments.of(probe, false)));
  }

  @ParameterizedTest
  @MethodSource("probes")
  @Order(1)
  void whatOneInstitutionHasIsOfNoUseAtTheOther(Probe probe, boolean ofTheCommission)
      throws Exception {
    // When
    String outcome =
        ofTheCommission
            ? probe.outcome(commission, council, broker)
            : probe.outcome(council, commission, broker);

    // Then
    assertThat(outcome).isEqualTo(probe.expected());
  }

  @Test
  @Order(2)
  void eachSaysWhomToAskAndItsPagesWhoRunsWhat() {
    // A sign-in here is none at the other's service, and what is public is read without one.
    commission.as("admin").get("/api/v1/claims").then().statusCode(403);
    commission.anonymous().get("/api/v1/claims?election=" + ELECTION).then().statusCode(200);
    for (Institution each : new Institution[] {commission, council}) {
      assertThat(page(each, "/elections/" + ELECTION))
          .contains(
              claim, "Synthetic Commission", "Synthetic Council", "operator of " + each.part());
    }
  }

  @Test
  @Order(3)
  @Deep
  void whileOneStandsStillTheOtherGoesOnAndBothAreEqualAfterwards() throws Exception {
    // Given
    long known = materiality(claim);

    List<String> pages = List.of("/", "/elections/" + ELECTION, "/claims/" + claim, "/problems");
    for (String path : pages) {
      page(council, path);
      page(commission, path);
    }

    // When: the commission stands still
    commission.stop();

    // Then: the council takes claims and admits them, and shows all that it has shown
    String second = dispute.file(filing(2));
    dispute.admit(second);
    pages.forEach(path -> page(council, path));

    // When: it is back, and the council stands still
    commission.start(council);
    assertThat(materiality(second)).isEqualTo(known);
    pages.forEach(path -> page(commission, path));
    council.stop();

    // Then: the commission counts on
    String others = new GeneratedElection(ELECTION, 12).sheets();
    var corrected = count.sheets("admin", "nec", Count.utf8(others), false);
    assertThat(corrected.getString("state")).isEqualTo("applied");
    release(corrected.getLong("revision"));
    pages.forEach(path -> page(commission, path));
    assertThat(corrected.getLong("revision")).isGreaterThan(known);

    // When: both are there
    council.start(commission);

    // Then: each knows what the other said, to the last fact
    await().atMost(LIMIT).until(() -> known(council, "results"), equalTo(told(commission)));
    await().atMost(LIMIT).until(() -> known(commission, "claims"), equalTo(told(council)));
    assertThat(told(commission)).isNotEmpty();
    assertThat(told(council)).containsKeys(claim, second);
    assertThat(page(council, "/elections/" + ELECTION)).contains(claim, second);
  }

  private void release(long revision) {
    String body =
        """
        {"name":"preliminary-1","stage":"preliminary","units":["X"],
         "tallies":[{"tally":"nec","revision":%d}]}\
        """
            .formatted(revision);
    count.json("commissioner1", count.path("/releases"), body).then().statusCode(201);
    count
        .json("commissioner2", count.path("/releases/preliminary-1/signatures"), "{}")
        .then()
        .statusCode(200);
  }

  private long materiality(String ref) {
    return dispute.materiality(ref).getLong("revision");
  }

  /** How many facts of each stream an institution has published. */
  private static Map<String, Long> told(Institution of) throws SQLException {
    return heads(of, "select key, version from outbox_head where topic = ?", of.part());
  }

  /** How many it has taken in of the other's. */
  private static Map<String, Long> known(Institution at, String topic) throws SQLException {
    return heads(at, "select key, version from inbox_head where topic = ?", topic);
  }

  private static Map<String, Long> heads(Institution at, String query, String topic)
      throws SQLException {
    Map<String, Long> heads = new TreeMap<>();
    try (Connection connection = at.databaseLogins().getFirst().connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, topic);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          heads.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return heads;
  }

  private static String page(Institution at, String path) {
    Response answer = at.anonymous().accept("text/html").get(path);
    assertThat(answer.statusCode()).as(() -> path + "\n" + at.logs()).isEqualTo(200);
    return answer.asString();
  }

  private String filing(int number) {
    return """
    {"election":"%s","kind":"complaint","ground":"count","respondent":"Authority",
     "target":{"tally":"nec","units":["X-0"],"figures":["votes"]},
     "votesAffected":[{"unit":"X-0","excluded":%d,"basis":"enumerated"}],
     "statement":{"en":"Synthetic claim of a test."}}
    """
        .formatted(ELECTION, number);
  }
}
