package org.scrutin.results.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What totals must be, worked out anew from the log leaf by leaf: what each station has after it,
 * added to every unit above it. Shares nothing with the step but the tables.
 */
final class LogReplay {
  private static final int FIGURES = 10 + SyntheticElection.LISTS;
  private static final int CLASSES = 9;
  private static final String LEAVES =
      "select index, kind, unit_id, quarantined, registered, ballots, blank, invalid, valid,"
          + " voters, received, issued, unused, spoiled, votes,"
          + " (select count(*) from finding f where f.tally_id = leaf.tally_id"
          + " and f.index = leaf.index and severity = 'error') from leaf"
          + " where tally_id = ? and index < ? order by index";

  private static final class Version {
    final Integer[] values;
    final int errors;
    boolean held;

    Version(Integer[] values, boolean held, int errors) {
      this.values = values;
      this.held = held;
      this.errors = errors;
    }
  }

  /** A station as the leaves leave it. */
  private static final class Station {
    private final List<Version> versions = new ArrayList<>();
    private String status = "expected";
    private int floor;
    private int floorBefore;

    void sheet(Version version) {
      versions.add(version);
      if (status.equals("awaiting-rerun")) {
        status = "expected";
      }
    }

    void status(String next) {
      if (next.equals("awaiting-rerun")) {
        floorBefore = floor;
        floor = versions.size();
      } else if (next.equals("expected") && status.equals("awaiting-rerun")) {
        floor = floorBefore;
      }
      status = next;
    }

    @Nullable Version counted() {
      for (int i = versions.size() - 1; i >= floor && status.equals("expected"); i--) {
        if (!versions.get(i).held) {
          return versions.get(i);
        }
      }
      return null;
    }

    boolean waits() {
      return status.equals("expected") && versions.size() > floor && versions.getLast().held;
    }

    int sheetClass() {
      int place =
          List.of("not-opened", "postponed", "lost", "annulled", "awaiting-rerun", "merged")
              .indexOf(status);
      if (place >= 0) {
        return 3 + place;
      }
      if (counted() != null) {
        return 0;
      }
      return versions.size() > floor ? 1 : 2;
    }
  }

  /**
   * Quarantined, then the classes, then sums, then stated, then sheets that state registered voters
   * and ballots and their sums on these, then findings of the newest sheets. Of every unit above
   * stations, once anything is logged.
   */
  static Map<Integer, List<Long>> of(SyntheticElection country, long revision) {
    Map<Integer, long[]> sums = new HashMap<>();
    if (revision == 0) {
      return Map.of();
    }
    Map<Integer, Integer> parents = country.parentsAt(revision);
    parents.keySet().forEach(unit -> sums.put(unit, new long[1 + CLASSES + 2 * FIGURES + 3 + 3]));
    Map<Integer, Station> stations = stations(country, revision);
    for (int unit : parents.keySet()) {
      if (country.isStation(unit)) {
        sums.remove(unit);
        Station station = stations.getOrDefault(unit, new Station());
        for (Integer up = parents.get(unit); up != null; up = parents.get(up)) {
          add(sums.get(up), station);
        }
      }
    }
    Map<Integer, List<Long>> result = new HashMap<>();
    sums.forEach((unit, values) -> result.put(unit, Arrays.stream(values).boxed().toList()));
    return result;
  }

  private static void add(long[] into, Station station) {
    into[0] += station.waits() ? 1 : 0;
    into[1 + station.sheetClass()]++;
    into[1 + CLASSES + 2 * FIGURES + 3] +=
        station.versions.isEmpty() ? 0 : station.versions.getLast().errors;
    Version counted = station.counted();
    if (counted == null) {
      return;
    }
    int first = 1 + CLASSES;
    for (int i = 0; i < FIGURES; i++) {
      if (counted.values[i] != null) {
        into[first + i] += counted.values[i];
        into[first + FIGURES + i]++;
      }
    }
    if (counted.values[0] != null && counted.values[1] != null) {
      into[first + 2 * FIGURES]++;
      into[first + 1 + 2 * FIGURES] += counted.values[0];
      into[first + 2 + 2 * FIGURES] += counted.values[1];
    }
  }

  private static Map<Integer, Station> stations(SyntheticElection country, long revision) {
    Map<Integer, Station> stations = new HashMap<>();
    CountDatabase.list(LEAVES, row -> follow(country, stations, row), country.tallyId(), revision);
    return stations;
  }

  private static int follow(
      SyntheticElection country, Map<Integer, Station> stations, ResultSet row)
      throws SQLException {
    long index = row.getLong(1);
    switch (row.getString(2)) {
      case "sheet" ->
          at(stations, row.getInt(3))
              .sheet(new Version(values(row), row.getBoolean(4), row.getInt(16)));
      case "units" ->
          CountDatabase.list(
              "select unit_id, status from tally_station_status where tally_id = ? and index = ?",
              said -> {
                at(stations, said.getInt(1)).status(said.getString(2));
                return 0;
              },
              country.tallyId(),
              index);
      case "quarantine-release" ->
          CountDatabase.list(
              "select unit_id, version from quarantine_release where tally_id = ? and index = ?",
              released -> {
                Station station = at(stations, released.getInt(1));
                station.versions.get(released.getInt(2) - 1).held = false;
                return 0;
              },
              country.tallyId(),
              index);
      default -> {
        // A statement says nothing of sheets.
      }
    }
    return 0;
  }

  private static Station at(Map<Integer, Station> stations, int unit) {
    return stations.computeIfAbsent(unit, id -> new Station());
  }

  private static Integer[] values(ResultSet row) throws SQLException {
    Integer[] values = new Integer[FIGURES];
    for (int i = 0; i < 10; i++) {
      values[i] = row.getObject(5 + i, Integer.class);
    }
    Integer[] lists = (Integer[]) row.getArray(15).getArray();
    System.arraycopy(lists, 0, values, 10, lists.length);
    return values;
  }

  /** The rows of {@code total} as of a revision, in the same form. */
  static Map<Integer, List<Long>> stored(SyntheticElection country, long revision) {
    Map<Integer, List<Long>> result = new HashMap<>();
    CountDatabase.list(
        "select distinct on (unit_id) unit_id,"
            + " array[quarantined::bigint] || classes::bigint[] || sums || stated::bigint[]"
            + " || array[turnout_sheets::bigint, turnout_registered, turnout_ballots]"
            + " || findings::bigint[]"
            + " from total where tally_id = ? and revision <= ? order by unit_id, revision desc",
        row -> result.put(row.getInt(1), List.of((Long[]) row.getArray(2).getArray())),
        country.tallyId(),
        revision);
    return result;
  }

  private LogReplay() {}
}
