package org.scrutin.results.election.units;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An election's unit tree in memory, by database id: what every row of an import asks for. A
 * million units take about 50 MB. Immutable once built.
 */
public final class UnitIndex {
  /** No such unit, or a figure that is not stated. */
  public static final int NONE = -1;

  private final int[] ids; // ascending
  private final int[] parents; // places in these arrays; NONE for the root
  private final byte[] kinds;
  private final int[] seats;
  private final int[] rolls;
  private final int[] stationsBelow;
  private final CodeTable codes; // numbered by place

  UnitIndex(int[] ids, int[] parents, byte[] kinds, int[] seats, int[] rolls, CodeTable codes) {
    this.ids = ids;
    this.parents = parents;
    this.kinds = kinds;
    this.seats = seats;
    this.rolls = rolls;
    this.codes = codes;
    this.stationsBelow = new int[ids.length];
    for (int place = 0; place < ids.length; place++) {
      if (UnitKind.at(kinds[place]).station()) {
        for (int at = place; at != NONE; at = parents[at]) {
          stationsBelow[at]++;
        }
      }
    }
  }

  public int size() {
    return ids.length;
  }

  /** Id of the unit with this code, or {@link #NONE}. */
  public int idOf(String code) {
    int place = codes.find(code);
    return place < 0 ? NONE : ids[place];
  }

  public boolean contains(int id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  public String code(int id) {
    return codes.code(place(id));
  }

  public UnitKind kind(int id) {
    return UnitKind.at(kinds[place(id)]);
  }

  /** Seats of a constituency, or {@link #NONE} where none are stated. */
  public int seats(int id) {
    return seats[place(id)];
  }

  /** Registered voters of the unit, or {@link #NONE} where none are stated. */
  public int roll(int id) {
    return rolls[place(id)];
  }

  /** Id of the parent, or {@link #NONE} for the root. */
  public int parent(int id) {
    int parent = parents[place(id)];
    return parent == NONE ? NONE : ids[parent];
  }

  /** Id of the root, or {@link #NONE} while there are no units. */
  public int root() {
    return IntStream.range(0, ids.length)
        .filter(place -> parents[place] == NONE)
        .map(place -> ids[place])
        .findFirst()
        .orElse(NONE);
  }

  /** Ids from the parent up to the root; empty for the root. */
  public int[] ancestors(int id) {
    int depth = 0;
    int start = parents[place(id)];
    for (int at = start; at != NONE; at = parents[at]) {
      depth++;
    }
    int[] path = new int[depth];
    int at = start;
    for (int i = 0; i < depth; i++) {
      path[i] = ids[at];
      at = parents[at];
    }
    return path;
  }

  /** Id of the constituency that the unit is or lies in, or {@link #NONE}. */
  public int constituencyOf(int id) {
    for (int at = place(id); at != NONE; at = parents[at]) {
      if (kinds[at] == UnitKind.CONSTITUENCY.ordinal()) {
        return ids[at];
      }
    }
    return NONE;
  }

  /** Stations at or below the unit, of every station kind: those that a count expects. */
  public int stations(int id) {
    return stationsBelow[place(id)];
  }

  /** Ids of all stations, ascending. */
  public int[] stations() {
    return IntStream.range(0, ids.length)
        .filter(place -> UnitKind.at(kinds[place]).station())
        .map(place -> ids[place])
        .toArray();
  }

  /** Ids of all units that are no stations, ascending: those that have totals. */
  public List<Integer> aboveStations() {
    return IntStream.range(0, ids.length)
        .filter(place -> !UnitKind.at(kinds[place]).station())
        .mapToObj(place -> ids[place])
        .toList();
  }

  /** Ids of all constituencies, ascending. */
  public int[] constituencies() {
    return IntStream.range(0, ids.length)
        .filter(place -> kinds[place] == UnitKind.CONSTITUENCY.ordinal())
        .map(place -> ids[place])
        .toArray();
  }

  /** Ids of the children, ascending. Looks at every unit: once an answer, not once a row. */
  public int[] children(int id) {
    int parent = place(id);
    return IntStream.range(0, ids.length)
        .filter(place -> parents[place] == parent)
        .map(place -> ids[place])
        .toArray();
  }

  /** A copy that may grow. */
  CodeTable codes() {
    return codes.copy();
  }

  void copyTo(int[] allIds, int[] allParents, byte[] allKinds, int[] allSeats) {
    System.arraycopy(ids, 0, allIds, 0, ids.length);
    System.arraycopy(parents, 0, allParents, 0, ids.length);
    System.arraycopy(kinds, 0, allKinds, 0, ids.length);
    System.arraycopy(seats, 0, allSeats, 0, ids.length);
  }

  private int place(int id) {
    int place = Arrays.binarySearch(ids, id);
    if (place < 0) {
      throw new IllegalArgumentException("no unit of this election has the id " + id);
    }
    return place;
  }
}
