package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** For operators: streams that stand still, and a new try. */
@ApplicationScoped
public class ParkedStreams {

  private static final String SELECT =
      """
      select s.id, s.topic, s.key, s.reason, s.detail, s.since, s.retries, h.version as handled,
             (select count(*) from inbox_parked p where p.topic = s.topic and p.key = s.key) as waiting
      from inbox_parked_stream s left join inbox_head h on h.topic = s.topic and h.key = s.key
      """;
  private static final String AFTER = SELECT + " where s.id > ? order by s.id limit ?";
  private static final String ONE = SELECT + " where s.id = ?";
  private static final String KEYS =
      "select key from inbox_parked_stream where topic = ? and key ~ ? order by id limit 20";
  private static final String RETRIED =
      "update inbox_parked_stream set retries = retries + 1 where id = ?";

  private final Sql sql;
  private final Inbox inbox;

  @Inject
  ParkedStreams(DataSource database, Inbox inbox) {
    this.sql = new Sql(database);
    this.inbox = inbox;
  }

  /**
   * A stream that stands still.
   *
   * @param reason gap, conflict or refused
   * @param handled version of the last fact that was handled
   * @param waiting number of facts that are kept
   */
  public record ParkedStream(
      long id,
      String topic,
      String key,
      String reason,
      String detail,
      String advice,
      OffsetDateTime since,
      int retries,
      long handled,
      long waiting) {}

  /** By id, which is the order in which they stopped. */
  public List<ParkedStream> after(long id, int limit) {
    return sql.list(AFTER, ParkedStreams::read, id, limit);
  }

  /**
   * Keys of streams that stand still, the first 20.
   *
   * @param pattern regular expression of keys, as PostgreSQL has them
   */
  public List<String> keys(String topic, String pattern) {
    return sql.list(KEYS, row -> row.getString(1), topic, pattern);
  }

  /** The stream with that id, if it stands still. */
  public Optional<ParkedStream> find(long id) {
    return sql.one(ONE, ParkedStreams::read, id);
  }

  /**
   * Handles what the stream has kept, in order, as far as it goes.
   *
   * @return whether the stream flows again
   */
  public boolean retry(ParkedStream stream) {
    sql.update(RETRIED, stream.id());
    return inbox.drain(new Stream(stream.topic(), stream.key()));
  }

  private static ParkedStream read(ResultSet row) throws SQLException {
    ParkReason reason = ParkReason.of(row.getString("reason"));
    return new ParkedStream(
        row.getLong("id"),
        row.getString("topic"),
        row.getString("key"),
        reason.code(),
        row.getString("detail"),
        reason.advice(),
        row.getObject("since", OffsetDateTime.class),
        row.getInt("retries"),
        row.getLong("handled"),
        row.getLong("waiting"));
  }
}
