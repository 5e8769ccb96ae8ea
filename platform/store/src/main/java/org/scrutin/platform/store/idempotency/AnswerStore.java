package org.scrutin.platform.store.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Answers that were given, in the transactions that gave them. */
@ApplicationScoped
class AnswerStore {

  // Waits while another transaction answers the same request: its primary key is ours.
  private static final String CLAIM =
      """
      insert into idempotency (caller, route, key, body_hash) values (?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String FIND =
      "select body_hash, status, headers, body from idempotency where caller = ? and route = ? and"
          + " key = ?";
  private static final String ANSWER =
      "update idempotency set status = ?, headers = ?, body = ? where caller = ? and route = ? and"
          + " key = ?";

  private final DataSource database;

  @Inject
  AnswerStore(DataSource database) {
    this.database = database;
  }

  /**
   * Takes the request for the current transaction, or finds the answer that it got before.
   *
   * @throws Refusal 422 if the key was used with another body
   */
  Optional<Answer> claim(RequestId request, byte[] bodyHash) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      request.bind(claim, 1);
      claim.setBytes(4, bodyHash);
      return claim.executeUpdate() == 1
          ? Optional.empty()
          : Optional.of(find(connection, request, bodyHash));
    }
  }

  /** Stores the answer of the request that this transaction took. */
  void answer(RequestId request, Answer answer) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(ANSWER)) {
      update.setInt(1, answer.status());
      update.setString(2, Json.MAPPER.writeValueAsString(answer.headers()));
      update.setString(3, answer.body());
      request.bind(update, 4);
      update.executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Headers of an answer have no JSON", e);
    }
  }

  private static Answer find(Connection connection, RequestId request, byte[] bodyHash)
      throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      request.bind(find, 1);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("The answer was removed while it was asked for", "40001");
        }
        if (!MessageDigest.isEqual(row.getBytes("body_hash"), bodyHash)) {
          throw new Refusal(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
        }
        Map<String, String> headers =
            Json.MAPPER.readValue(
                row.getString("headers"), new TypeReference<Map<String, String>>() {});
        return new Answer(row.getInt("status"), headers, row.getString("body"));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer's headers are not JSON", e);
    }
  }
}
