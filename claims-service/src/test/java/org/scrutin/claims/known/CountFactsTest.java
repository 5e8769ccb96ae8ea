package org.scrutin.claims.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.ResultsPublisher;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.contracts.ElectionDefined;

/** What arrives on the real broker ends in the real database, once, and only when it is signed. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class CountFactsTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject DataSource database;
  @Inject ObjectMapper json;

  @Test
  void anElectionThatWasDefinedIsKnown() throws Exception {
    // Given
    JsonNode data = definition("known-1", "Known", 0);

    // When
    ResultsPublisher.real().send("known-1", 1, ElectionDefined.TYPE, data);

    // Then
    awaitKnown("known-1", "known-1 Known 123 0");
  }

  @Test
  void aFactThatComesTwiceChangesNothing() throws Exception {
    // Given
    var publisher = ResultsPublisher.real();
    publisher.send("known-2", 1, ElectionDefined.TYPE, definition("known-2", "First", 0));
    awaitKnown("known-2", "known-2 First 123 0");

    // When
    publisher.send("known-2", 1, ElectionDefined.TYPE, definition("known-2", "First", 0));
    publisher.send("known-2", 2, "org.scrutin.something.later.v1", json.readTree("{}"));

    // Then
    awaitStream("known-2", 2);
    assertThat(known("known-2")).containsExactly("known-2 First 123 0");
  }

  @Test
  void aFieldThatThisVersionDoesNotKnowIsNoReasonToStop() throws Exception {
    // Given
    var data = (com.fasterxml.jackson.databind.node.ObjectNode) definition("known-3", "More", 0);
    data.put("addedLater", true);

    // When
    ResultsPublisher.real().send("known-3", 1, ElectionDefined.TYPE, data);

    // Then
    awaitKnown("known-3", "known-3 More 123 0");
  }

  @Test
  void whoOnlyHasTheBrokerCannotDefineAnElection() throws Exception {
    // Given
    ResultsPublisher.impostor()
        .send("known-4", 1, ElectionDefined.TYPE, definition("known-4", "Forged", 0));

    // When
    ResultsPublisher.real()
        .send("known-4", 1, ElectionDefined.TYPE, definition("known-4", "Genuine", 0));

    // Then
    awaitKnown("known-4", "known-4 Genuine 123 0");
  }

  private JsonNode definition(String code, String name, int logIndex) throws Exception {
    return json.readTree(
        """
        {"election":"%s","name":{"en":"%s"},"date":"2013-07-28","timezone":"Asia/Phnom_Penh",
         "test":true,"seats":123,"blank":"invalid","logIndex":%d,
         "lists":[{"code":"A","name":{"en":"A"},"kind":"party"}]}\
        """
            .formatted(code, name, logIndex));
  }

  private void awaitKnown(String code, String row) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(known(code)).containsExactly(row));
  }

  private void awaitStream(String key, long version) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(query("select version from inbox_head where key = '" + key + "'"))
                    .containsExactly(Long.toString(version)));
  }

  private List<String> known(String code) throws SQLException {
    return query(
        "select concat_ws(' ', code, name->>'en', seats, log_index) from known_election where code"
            + " = '"
            + code
            + "'");
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
