package org.scrutin.platform.store.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.store.sql.Sql;
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

  private final Sql sql;

  @Inject
  AnswerStore(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Takes the request for the current transaction, or finds the answer that it got before.
   *
   * @throws Refusal 422 if the key was used with another body
   */
  Optional<Answer> claim(RequestId request, byte[] bodyHash) {
    long claimed = sql.update(CLAIM, request.caller(), request.route(), request.key(), bodyHash);
    return claimed == 1 ? Optional.empty() : Optional.of(find(request, bodyHash));
  }

  /** Stores the answer of the request that this transaction took. */
  void answer(RequestId request, Answer answer) {
    sql.update(
        ANSWER,
        answer.status(),
        headers(answer),
        answer.body(),
        request.caller(),
        request.route(),
        request.key());
  }

  private static String headers(Answer answer) {
    try {
      return Json.MAPPER.writeValueAsString(answer.headers());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Headers of an answer have no JSON", e);
    }
  }

  private Answer find(RequestId request, byte[] bodyHash) {
    return sql.one(
            FIND, row -> read(row, bodyHash), request.caller(), request.route(), request.key())
        .orElseThrow(
            () ->
                new DatabaseFailure(
                    new SQLException("The answer was removed while it was asked for", "40001")));
  }

  private static Answer read(ResultSet row, byte[] bodyHash) throws SQLException {
    if (!MessageDigest.isEqual(row.getBytes("body_hash"), bodyHash)) {
      throw new Refusal(Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }
    try {
      Map<String, String> headers =
          Json.MAPPER.readValue(
              row.getString("headers"), new TypeReference<Map<String, String>>() {});
      return new Answer(row.getInt("status"), headers, row.getString("body"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer's headers are not JSON", e);
    }
  }
}
