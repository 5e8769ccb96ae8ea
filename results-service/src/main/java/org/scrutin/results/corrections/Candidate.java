package org.scrutin.results.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.corrections.CorrectionAnswer.ActOfCorrection;

/**
 * A leaf that may have changed the counted figures of a station.
 *
 * @param index its place in the tally's log
 * @param unit id of the station
 * @param revision of the step that it belongs to
 * @param previous revision before that
 */
record Candidate(
    long index,
    int unit,
    CorrectionReason reason,
    long revision,
    long previous,
    OffsetDateTime at,
    ActOfCorrection act) {

  static Candidate read(ResultSet row) throws SQLException {
    @Nullable UUID importId = row.getObject(7, UUID.class);
    return new Candidate(
        row.getLong(1),
        row.getInt(2),
        CorrectionReason.named(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        row.getObject(6, OffsetDateTime.class),
        new ActOfCorrection(
            importId, row.getString(8), row.getString(9), row.getObject(10, Long.class)));
  }

  /** By which a list of corrections is ordered, the newest first. */
  String key() {
    return index + "." + unit;
  }
}
