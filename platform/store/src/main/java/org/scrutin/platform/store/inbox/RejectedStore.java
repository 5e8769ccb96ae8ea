package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Counts records that no trusted publisher signed, by place and reason. */
@ApplicationScoped
public class RejectedStore {

  // A record that is delivered again lies within the offsets and is not counted twice.
  private static final String COUNT =
      """
      insert into inbox_rejected (topic, partition, reason, count, first_offset, last_offset)
      values (?, ?, ?, 1, ?, ?)
      on conflict (topic, partition, reason) do update
      set count = inbox_rejected.count + 1, last_offset = excluded.last_offset, last_at = now()
      where inbox_rejected.last_offset < excluded.last_offset
      """;

  private static final String ALL =
      """
      select topic, partition, reason, count, first_offset, last_offset, first_at, last_at
      from inbox_rejected order by topic, partition, reason
      """;

  private final Sql sql;

  @Inject
  RejectedStore(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Records of one kind in one partition. */
  public record Rejected(
      String topic,
      int partition,
      String reason,
      long count,
      long firstOffset,
      long lastOffset,
      OffsetDateTime firstAt,
      OffsetDateTime lastAt) {}

  void count(String topic, int partition, long offset, String reason) {
    sql.update(COUNT, topic, partition, reason, offset, offset);
  }

  /** All of them: at most partitions times reasons. */
  public List<Rejected> all() {
    return sql.list(
        ALL,
        row ->
            new Rejected(
                row.getString("topic"),
                row.getInt("partition"),
                row.getString("reason"),
                row.getLong("count"),
                row.getLong("first_offset"),
                row.getLong("last_offset"),
                row.getObject("first_at", OffsetDateTime.class),
                row.getObject("last_at", OffsetDateTime.class)));
  }
}
