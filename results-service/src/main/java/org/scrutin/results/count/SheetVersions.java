package org.scrutin.results.count;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which version of a station's sheet is the newest, and which one counts. */
final class SheetVersions {
  // The newest version that is not held out counts: a newer one in quarantine does not displace it.
  // Versions of a unit grow with their place in the log, so a revision cuts off the newest ones.
  static final String STATE =
      """
      select u.id, n.version, n.quarantined, c.values, c.votes
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select version, quarantined from leaf
        where kind = 'sheet' and tally_id = ? and unit_id = u.id and index < ?
        order by version desc limit 1) as n
      left join lateral (
        select array[registered, ballots, blank, invalid, valid,
                     voters, received, issued, unused, spoiled] as values, votes
        from leaf
        where kind = 'sheet' and tally_id = ? and unit_id = u.id and index < ? and not quarantined
        order by version desc limit 1) as c on true
      """;

  /**
   * A station with at least one sheet.
   *
   * @param newest version
   * @param quarantined whether the newest version is held out of the totals
   * @param counted figures and then votes of the version in the totals, -1 where not stated; null
   *     if no version counts
   */
  @SuppressWarnings("ArrayRecordComponent") // a row, never compared
  record State(int newest, boolean quarantined, long @Nullable [] counted) {}

  private SheetVersions() {}

  /** The stations among {@code units} that have sheets as of a revision. */
  static Map<Integer, State> of(
      Connection connection, int tallyId, Collection<Integer> units, long revision)
      throws SQLException {
    Map<Integer, State> states = new HashMap<>();
    if (units.isEmpty()) {
      return states;
    }
    try (PreparedStatement read = connection.prepareStatement(STATE)) {
      read.setArray(1, SqlArrays.ints(connection, units));
      read.setInt(2, tallyId);
      read.setLong(3, revision);
      read.setInt(4, tallyId);
      read.setLong(5, revision);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          Array values = rows.getArray(4);
          long[] counted =
              values == null
                  ? null
                  : join(SqlArrays.longs(values), SqlArrays.longs(rows.getArray(5)));
          states.put(rows.getInt(1), new State(rows.getInt(2), rows.getBoolean(3), counted));
        }
      }
    }
    return states;
  }

  private static long[] join(long[] figures, long[] votes) {
    long[] all = Arrays.copyOf(figures, figures.length + votes.length);
    System.arraycopy(votes, 0, all, figures.length, votes.length);
    return all;
  }
}
