package org.scrutin.results.figures.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.results.election.definition.StoredNames;

/**
 * A unit as results show it.
 *
 * @param name as {@code units.csv} gives it
 * @param names in further languages
 */
public record ResultUnit(int id, String code, String kind, String name, Map<String, String> names) {
  /** Of table unit, for {@link #read}. */
  public static final String COLUMNS = "id, code, kind, names";

  private static final String PLAIN = "";

  /** A row of {@link #COLUMNS}. */
  public static ResultUnit read(ResultSet row) throws SQLException {
    Map<String, String> further = new TreeMap<>(StoredNames.read(row.getString(4)));
    String plain = further.remove(PLAIN);
    String code = row.getString(2);
    return new ResultUnit(
        row.getInt(1), code, row.getString(3), plain == null ? code : plain, further);
  }
}
