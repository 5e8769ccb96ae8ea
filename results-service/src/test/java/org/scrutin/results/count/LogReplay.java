package org.scrutin.results.count;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What totals must be, worked out anew from the rows of the log: sheet by sheet, the newest that is
 * not held out, added to every unit above it. Shares nothing with the step but the table.
 */
final class LogReplay {
  private static final String LEAVES =
      "select index, unit_id, version, quarantined, registered, ballots, blank, invalid, valid,"
          + " voters, received, issued, unused, spoiled, votes from leaf"
          + " where tally_id = ? and kind = 'sheet' and index < ? order by index";

  private record Row(int unit, boolean quarantined, Integer[] values) {}

  /**
   * Counted, quarantined, then sums, then stated, then sheets that state registered voters and
   * ballots and their sums on these.
   */
  static Map<Integer, List<Long>> of(SyntheticElection country, long revision) {
    Map<Integer, Row> newest = new HashMap<>();
    Map<Integer, Row> counted = new HashMap<>();
    for (Row row : CountDatabase.list(LEAVES, LogReplay::read, country.tallyId(), revision)) {
      newest.put(row.unit, row);
      if (!row.quarantined) {
        counted.put(row.unit, row);
      }
    }
    Map<Integer, Integer> parents = new HashMap<>();
    CountDatabase.list(
        "select id, parent_id from unit where election_id = ? and parent_id is not null",
        row -> parents.put(row.getInt(1), row.getInt(2)),
        country.election().id());
    int size = 10 + SyntheticElection.LISTS;
    Map<Integer, long[]> sums = new HashMap<>();
    newest.forEach(
        (unit, row) -> {
          for (Integer up = parents.get(unit); up != null; up = parents.get(up)) {
            long[] into = sums.computeIfAbsent(up, id -> new long[2 + 2 * size + 3]);
            into[1] += row.quarantined ? 1 : 0;
            Row held = counted.get(unit);
            if (held != null) {
              into[0]++;
              for (int i = 0; i < size; i++) {
                if (held.values[i] != null) {
                  into[2 + i] += held.values[i];
                  into[2 + size + i]++;
                }
              }
              if (held.values[0] != null && held.values[1] != null) {
                into[2 + 2 * size]++;
                into[3 + 2 * size] += held.values[0];
                into[4 + 2 * size] += held.values[1];
              }
            }
          }
        });
    Map<Integer, List<Long>> result = new HashMap<>();
    sums.forEach((unit, values) -> result.put(unit, Arrays.stream(values).boxed().toList()));
    return result;
  }

  private static Row read(ResultSet row) throws SQLException {
    Integer[] values = new Integer[10 + SyntheticElection.LISTS];
    for (int i = 0; i < 10; i++) {
      values[i] = row.getObject(5 + i, Integer.class);
    }
    Array votes = row.getArray(15);
    Integer[] lists = (Integer[]) votes.getArray();
    System.arraycopy(lists, 0, values, 10, lists.length);
    return new Row(row.getInt(2), row.getBoolean(4), values);
  }

  /** The rows of {@code total} as of a revision, in the same form. */
  static Map<Integer, List<Long>> stored(SyntheticElection country, long revision) {
    Map<Integer, List<Long>> result = new HashMap<>();
    CountDatabase.list(
        "select distinct on (unit_id) unit_id,"
            + " array[counted::bigint, quarantined::bigint] || sums || stated::bigint[]"
            + " || array[turnout_sheets::bigint, turnout_registered, turnout_ballots]"
            + " from total where tally_id = ? and revision <= ? order by unit_id, revision desc",
        row -> result.put(row.getInt(1), List.of((Long[]) row.getArray(2).getArray())),
        country.tallyId(),
        revision);
    return result;
  }

  private LogReplay() {}
}
