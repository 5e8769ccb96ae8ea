package org.scrutin.results.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;

/** Reads the parameters {@code at} and {@code asOf} of a question about a tally. */
@ApplicationScoped
public class MomentReader {
  // One look-up each way in the primary key.
  private static final String AROUND =
      """
      select (select revision from count_step where tally_id = ? and revision <= ?
              order by revision desc limit 1),
             (select revision from count_step where tally_id = ? and revision > ?
              order by revision limit 1)
      """;

  private static final String BEFORE =
      """
      select revision from count_step where tally_id = ? and at < ?
      order by at desc, revision desc limit 1
      """;

  private final Sql sql;
  private final Instance<ReleaseRevisions> releases;

  @Inject
  MomentReader(DataSource database, Instance<ReleaseRevisions> releases) {
    this.sql = new Sql(database);
    this.releases = releases;
  }

  /**
   * @param at a revision that ended a count step, 0 for the empty tally, or a release's name; null
   *     for now
   * @param asOf a day, to its end in the election's time zone; null for now
   * @throws Refusal 400 if both are given or one cannot be read, 404 if there is no such revision
   *     or release
   */
  public Moment of(Election election, Tally tally, @Nullable String at, @Nullable String asOf) {
    return find(election, tally, at, asOf)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_RELEASE,
                    "No published release '" + at + "' holds the tally " + tally.code() + "."));
  }

  /**
   * The same, or nothing where no published release of the name given holds the tally.
   *
   * @throws Refusal as {@link #of} otherwise
   */
  public Optional<Moment> find(
      Election election, Tally tally, @Nullable String at, @Nullable String asOf) {
    if (at != null && asOf != null) {
      throw InvalidParameter.of("asOf", "does not go with at: each names a point in time");
    }
    if (asOf != null) {
      LocalDate day = day(asOf);
      return Optional.of(
          new Moment(
              before(tally, day, election.definition().timezone()), tally.revision(), day, null));
    }
    if (at == null) {
      return Optional.of(Moment.at(tally.revision()));
    }
    if (at.matches("\\d{1,18}")) {
      return Optional.of(Moment.at(existing(tally, Long.parseLong(at))));
    }
    if (!at.matches("[a-z][a-z0-9-]{0,62}")) {
      throw InvalidParameter.of("at", "must be a revision such as 120 or the name of a release");
    }
    return releases.stream()
        .map(known -> known.revision(election.id(), tally.id(), at))
        .filter(OptionalLong::isPresent)
        .map(revision -> Moment.at(revision.getAsLong(), at))
        .findFirst();
  }

  private long existing(Tally tally, long revision) {
    if (revision == 0) {
      return 0;
    }
    int id = tally.id();
    return sql.one(AROUND, row -> nearest(row, revision), id, revision, id, revision)
        .filter(nearest -> nearest == revision)
        .orElseThrow(() -> unknown(tally, revision));
  }

  private Refusal unknown(Tally tally, long revision) {
    int id = tally.id();
    long nearest =
        sql.one(AROUND, row -> nearest(row, revision), id, revision, id, revision).orElse(0L);
    return new Refusal(
            ProblemType.NO_SUCH_REVISION,
            "No count step of "
                + tally.code()
                + " ended with revision "
                + revision
                + "; the nearest that can be asked for is "
                + nearest
                + ".")
        .with("nearest", nearest);
  }

  /** The nearer of both; the earlier one if they are equally near. */
  private static long nearest(ResultSet row, long revision) throws SQLException {
    long below = row.getLong(1);
    long above = row.getLong(2);
    return row.wasNull() || revision - below <= above - revision ? below : above;
  }

  private long before(Tally tally, LocalDate day, ZoneId zone) {
    OffsetDateTime end = day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    return sql.one(BEFORE, row -> row.getLong(1), tally.id(), end).orElse(0L);
  }

  private static LocalDate day(String asOf) {
    try {
      LocalDate day = LocalDate.parse(asOf);
      if (day.getYear() >= 0 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // falls through to the refusal
    }
    throw InvalidParameter.of("asOf", "must be a day such as 2013-08-12");
  }
}
