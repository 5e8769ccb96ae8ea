package org.scrutin.results.corrections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.corrections.CorrectionAnswer.ActOfCorrection;
import org.scrutin.results.corrections.CorrectionReason.Source;
import org.scrutin.results.corrections.UnitStates.At;

/**
 * A leaf that may have changed the figures of a unit.
 *
 * @param index its place in the tally's log
 * @param unit id of the station; of an ancestor where its total changed; of what is declared
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
            importId,
            row.getString(8),
            row.getString(9),
            row.getObject(10, Long.class),
            row.getString(11),
            row.getString(12),
            row.getString(13)));
  }

  /** By which a list of corrections is ordered, the newest first. */
  String key() {
    return index + "." + unit;
  }

  /** The unit right before the leaf; of a total, before its step. */
  At before() {
    return at(source() == Source.TOTAL ? previous : index);
  }

  /** The unit right after the leaf; of a total, after its step. */
  At after() {
    return at(source() == Source.TOTAL ? revision : index + 1);
  }

  At at(long ofRevision) {
    return new At(source(), unit, ofRevision);
  }

  private Source source() {
    return reason.source();
  }
}
