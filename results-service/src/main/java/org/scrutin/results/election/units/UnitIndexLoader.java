package org.scrutin.results.election.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Reads a unit tree by one query, row by row. */
final class UnitIndexLoader {
  private static final String SELECT =
      "select id, parent_id, kind, seats, code, registered from unit where election_id = ? order by"
          + " id";

  private final Sql sql;

  UnitIndexLoader(DataSource database) {
    this.sql = new Sql(database);
  }

  UnitIndex load(int electionId) {
    Rows rows = new Rows();
    sql.stream(SELECT, row -> add(row, rows), electionId);
    return rows.index();
  }

  private static void add(ResultSet row, Rows rows) throws SQLException {
    int parent = row.getInt(2);
    parent = row.wasNull() ? UnitIndex.NONE : parent;
    int seats = row.getInt(4);
    seats = row.wasNull() ? UnitIndex.NONE : seats;
    int roll = row.getInt(6);
    roll = row.wasNull() ? UnitIndex.NONE : roll;
    rows.add(row.getInt(1), parent, row.getString(3), seats, roll, row.getString(5));
  }

  /** Columns as they grow. */
  private static final class Rows {
    private int size;
    private int[] ids = new int[64];
    private int[] parents = new int[64];
    private byte[] kinds = new byte[64];
    private int[] seats = new int[64];
    private int[] rolls = new int[64];
    private final CodeTable codes = new CodeTable();

    void add(int id, int parent, String kind, int seatsHere, int roll, String code) {
      if (size == ids.length) {
        int more = size * 2;
        ids = Arrays.copyOf(ids, more);
        parents = Arrays.copyOf(parents, more);
        kinds = Arrays.copyOf(kinds, more);
        seats = Arrays.copyOf(seats, more);
        rolls = Arrays.copyOf(rolls, more);
      }
      ids[size] = id;
      parents[size] = parent;
      kinds[size] = (byte) UnitKind.named(kind).orElseThrow().ordinal();
      seats[size] = seatsHere;
      rolls[size] = roll;
      codes.add(code);
      size++;
    }

    UnitIndex index() {
      int[] finalIds = Arrays.copyOf(ids, size);
      int[] places = new int[size];
      for (int i = 0; i < size; i++) {
        places[i] =
            parents[i] == UnitIndex.NONE
                ? UnitIndex.NONE
                : Arrays.binarySearch(finalIds, parents[i]);
      }
      return new UnitIndex(
          finalIds,
          places,
          Arrays.copyOf(kinds, size),
          Arrays.copyOf(seats, size),
          Arrays.copyOf(rolls, size),
          codes);
    }
  }
}
