package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Turns what a step appended into totals, seats and a new revision of its tally. */
final class StepEnd {
  // Not now(): that is when the transaction began, perhaps before the step that it had to wait for.
  // Times of steps never go back, even where a clock does.
  private static final String STEP =
      """
      insert into count_step (tally_id, revision, previous, election_log_size, at)
      values (?, ?, ?, ?, greatest(clock_timestamp(),
              (select at from count_step where tally_id = ? and revision = ?)))
      returning at
      """;

  private final Connection connection;
  private final TallyHead head;
  private final StepContext context;

  StepEnd(Connection connection, TallyHead head, StepContext context) {
    this.connection = connection;
    this.head = head;
    this.context = context;
  }

  /**
   * @return when the step was made
   */
  OffsetDateTime close(long revision, TotalsDelta delta) throws SQLException {
    OffsetDateTime at = step(revision);
    Map<Integer, Total> before =
        TotalStore.latest(connection, head.id(), delta.parts().keySet(), head.revision());
    Map<Integer, Total> after = new TreeMap<>();
    delta
        .parts()
        .forEach(
            (unit, part) -> {
              Total old = before.getOrDefault(unit, Total.empty(unit, context.figures()));
              after.put(unit, old.plus(part));
            });
    TotalStore.insert(connection, head.id(), revision, after.values());
    SeatStore.insert(
        connection,
        head.id(),
        revision,
        new Seating(context).after(connection, head, revision, before, after));
    head.advance(connection, revision);
    return at;
  }

  private OffsetDateTime step(long revision) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(STEP)) {
      insert.setInt(1, head.id());
      insert.setLong(2, revision);
      insert.setLong(3, head.revision());
      insert.setLong(4, head.electionLogSize());
      insert.setInt(5, head.id());
      insert.setLong(6, head.revision());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class);
      }
    }
  }
}
