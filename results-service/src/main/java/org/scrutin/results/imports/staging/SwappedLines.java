package org.scrutin.results.imports.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.checks.Station.Sibling;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.StationState;

/**
 * Finds, for a sheet that does not fit its station's roll, a sibling whose roll it fits and whose
 * own sheet fits this one's: of the rows read so far and of what the tally has.
 */
final class SwappedLines {
  /** Siblings with the same roll that are looked at. */
  private static final int MOST_SIBLINGS = 4;

  /** Rows that do not fit; a file with more of them has other troubles. */
  private static final int MOST_ROWS = 100_000;

  private final UnitIndex units;
  private final Function<List<Integer>, Map<Integer, StationState>> current;
  private final Map<Integer, Integer> stated = new HashMap<>();
  private long @Nullable [] keys; // parent and roll of each station that has one, ascending
  private int[] stations = {}; // in the order of keys

  SwappedLines(UnitIndex units, Function<List<Integer>, Map<Integer, StationState>> current) {
    this.units = units;
    this.current = current;
  }

  /**
   * Looks at the rows of a batch.
   *
   * @param registered by station, those that the rows state
   * @return by station the sibling with which it may be swapped
   */
  Map<Integer, Sibling> find(Map<Integer, Integer> registered) {
    Map<Integer, int[]> candidates = new HashMap<>();
    List<Integer> asked = new ArrayList<>();
    registered.forEach(
        (station, voters) -> {
          int roll = units.roll(station);
          if (roll == UnitIndex.NONE || roll == voters) {
            return;
          }
          if (stated.size() < MOST_ROWS) {
            stated.put(station, voters);
          }
          int[] siblings = siblings(units.parent(station), voters);
          if (siblings.length > 0) {
            candidates.put(station, siblings);
            Arrays.stream(siblings).forEach(asked::add);
          }
        });
    Map<Integer, Sibling> found = new HashMap<>();
    Map<Integer, StationState> known = asked.isEmpty() ? Map.of() : current.apply(asked);
    candidates.forEach(
        (station, siblings) -> {
          for (int sibling : siblings) {
            if (registered(sibling, known.get(sibling)) == units.roll(station)) {
              found.put(station, new Sibling(units.roll(station), units.roll(sibling)));
            }
          }
        });
    return found;
  }

  private int registered(int station, @Nullable StationState known) {
    Integer here = stated.get(station);
    if (here != null) {
      return here;
    }
    int[] values = known == null ? null : known.values();
    return values == null ? SheetFigures.NOT_STATED : values[Figure.REGISTERED.ordinal()];
  }

  /** Stations below a unit with that roll, a few of them. */
  private int[] siblings(int parent, int roll) {
    long[] sorted = keys == null ? index() : keys;
    long key = key(parent, roll);
    int at = first(sorted, key);
    int end = at;
    while (end < sorted.length && sorted[end] == key && end - at < MOST_SIBLINGS) {
      end++;
    }
    return Arrays.copyOfRange(stations, at, end);
  }

  /** Place of the first that is not below the key: however many are equal, in few looks. */
  private static int first(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long[] index() {
    int[] ordered =
        Arrays.stream(units.stations())
            .filter(station -> units.roll(station) != UnitIndex.NONE)
            .boxed()
            .sorted(Comparator.comparingLong(this::key))
            .mapToInt(Integer::intValue)
            .toArray();
    stations = ordered;
    keys = Arrays.stream(ordered).mapToLong(this::key).toArray();
    return keys;
  }

  private long key(int station) {
    return key(units.parent(station), units.roll(station));
  }

  private static long key(int parent, int roll) {
    return ((long) parent << 32) | roll;
  }
}
