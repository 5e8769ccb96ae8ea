package org.scrutin.results.election.units;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.csv.RowFault;

/**
 * A unit tree while rows are merged into it. Keeps no names and no figures but seats, so that a
 * million rows pass through within 60 MB. A row that cannot be placed goes to the rejections.
 */
final class TreePlan {
  static final int MOST_UNITS = 4_000_000;

  private final RejectionReport rejections;
  private final IntSupplier newIds;
  private final int before;
  private int root = UnitIndex.NONE;
  private final Columns columns;

  /**
   * @param newIds ids for new units, ascending and above all of the tree
   */
  TreePlan(UnitIndex tree, RejectionReport rejections, IntSupplier newIds) {
    this.rejections = rejections;
    this.newIds = newIds;
    this.before = tree.size();
    this.columns = Columns.of(tree);
    for (int place = 0; place < before; place++) {
      if (columns.parents[place] == UnitIndex.NONE) {
        root = place;
      }
    }
  }

  /**
   * Where a row belongs.
   *
   * @param parentId null if the row names no parent
   * @param parent code of the parent as it is kept, in whatever form the row has it
   */
  record Placed(int id, boolean added, @Nullable Integer parentId, @Nullable String parent) {}

  /** Merges one row; null if it is rejected. */
  @Nullable Placed merge(UnitRow row) {
    int parent = UnitIndex.NONE;
    String parentCode = row.parent();
    if (parentCode != null) {
      parent = columns.codes.find(parentCode);
      if (parent == UnitIndex.NONE) {
        return reject(
            row.line(),
            RowFault.UNKNOWN_PARENT,
            "No unit before this line has the code of the parent " + quote(parentCode) + ".");
      }
    }
    String splitFrom = row.splitFrom();
    if (splitFrom != null) {
      int from = columns.codes.find(splitFrom);
      if (from == UnitIndex.NONE || !columns.kind(from).station()) {
        return reject(
            row.line(),
            from == UnitIndex.NONE ? RowFault.UNKNOWN_UNIT : RowFault.NOT_A_STATION,
            "No station before this line has the code " + quote(splitFrom) + " of split-from.");
      }
    }
    int place = columns.codes.find(row.code());
    return place == UnitIndex.NONE ? add(row, parent) : update(row, place, parent);
  }

  private @Nullable Placed add(UnitRow row, int parent) {
    UnitKind kind = row.kind();
    if (kind == null) {
      return reject(row.line(), RowFault.MISSING_KIND, "A new unit needs a kind.");
    }
    if (row.parent() == null && root != UnitIndex.NONE) {
      return reject(
          row.line(),
          RowFault.SECOND_ROOT,
          "Only one unit has no parent, and that is " + quote(columns.codes.code(root)) + ".");
    }
    if (columns.size() >= MOST_UNITS) {
      return reject(
          row.line(), RowFault.TOO_MANY_UNITS, "An election has at most " + MOST_UNITS + " units.");
    }
    Integer seats = row.seats();
    int place =
        columns.add(
            newIds.getAsInt(),
            row.code(),
            parent,
            kind,
            seats == null ? UnitIndex.NONE : seats,
            row.line());
    if (parent == UnitIndex.NONE) {
      root = place;
    }
    return placed(place, true, parent);
  }

  private @Nullable Placed update(UnitRow row, int place, int parent) {
    if (columns.lines[place] != 0) {
      return reject(
          row.line(),
          RowFault.DUPLICATE_UNIT,
          quote(row.code())
              + " stands in this file twice, on line "
              + columns.lines[place]
              + " too.");
    }
    columns.lines[place] = row.line();
    if (parent != UnitIndex.NONE && parent != columns.parents[place]) {
      columns.parents[place] = parent;
      columns.moved[place] = true;
    }
    UnitKind kind = row.kind();
    if (kind != null && kind != columns.kind(place)) {
      columns.kinds[place] = (byte) kind.ordinal();
      columns.moved[place] = true;
    }
    Integer seats = row.seats();
    if (seats != null && seats != columns.seats[place]) {
      columns.seats[place] = seats;
      columns.moved[place] = true;
    }
    return placed(place, false, parent);
  }

  private Placed placed(int place, boolean added, int parent) {
    return parent == UnitIndex.NONE
        ? new Placed(columns.ids[place], added, null, null)
        : new Placed(columns.ids[place], added, columns.ids[parent], columns.codes.code(parent));
  }

  /** Checks the whole once every row is merged. */
  void close() {
    new TreeRules(columns, rejections).check();
  }

  int total() {
    return columns.size();
  }

  int added() {
    return columns.size() - before;
  }

  /** Ids of units that were there and whose parent, kind or seats this changes; ascending. */
  int[] moved() {
    int[] ids = new int[before];
    int n = 0;
    for (int place = 0; place < before; place++) {
      if (columns.moved[place]) {
        ids[n++] = columns.ids[place];
      }
    }
    return Arrays.copyOf(ids, n);
  }

  /** Ids of units that were stations and are none any more; ascending. */
  int[] noStations(UnitIndex tree) {
    return Arrays.stream(moved())
        .filter(id -> tree.kind(id).station())
        .filter(id -> !columns.kind(columns.codes.find(tree.code(id))).station())
        .toArray();
  }

  /** Seats of all constituencies together. */
  long seats() {
    long sum = 0;
    for (int place = 0; place < columns.size(); place++) {
      sum += Math.max(0, columns.seats[place]);
    }
    return sum;
  }

  private @Nullable Placed reject(long line, RowFault fault, String message) {
    rejections.add(line, fault, message);
    return null;
  }

  /** The tree by place: what was there in ascending order of ids, then what is new. */
  static final class Columns {
    int[] ids;
    int[] parents;
    byte[] kinds;
    int[] seats;
    long[] lines; // of the row that names the unit; 0: none
    boolean[] moved;
    final CodeTable codes;

    private Columns(int size, CodeTable codes) {
      int room = Math.max(64, size);
      this.ids = new int[room];
      this.parents = new int[room];
      this.kinds = new byte[room];
      this.seats = new int[room];
      this.lines = new long[room];
      this.moved = new boolean[room];
      this.codes = codes;
    }

    static Columns of(UnitIndex tree) {
      Columns columns = new Columns(tree.size(), tree.codes());
      tree.copyTo(columns.ids, columns.parents, columns.kinds, columns.seats);
      return columns;
    }

    int size() {
      return codes.size();
    }

    UnitKind kind(int place) {
      return UnitKind.at(kinds[place]);
    }

    int add(int id, String code, int parent, UnitKind kind, int seatsHere, long line) {
      int place = codes.add(code);
      if (place == ids.length) {
        int more = place * 2;
        ids = Arrays.copyOf(ids, more);
        parents = Arrays.copyOf(parents, more);
        kinds = Arrays.copyOf(kinds, more);
        seats = Arrays.copyOf(seats, more);
        lines = Arrays.copyOf(lines, more);
        moved = Arrays.copyOf(moved, more);
      }
      ids[place] = id;
      parents[place] = parent;
      kinds[place] = (byte) kind.ordinal();
      seats[place] = seatsHere;
      lines[place] = line;
      return place;
    }
  }
}
