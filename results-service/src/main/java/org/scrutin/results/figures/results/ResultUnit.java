package org.scrutin.results.figures.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.platform.web.json.Json;

/**
 * A unit as results show it.
 *
 * @param name as {@code units.csv} gives it
 * @param names in further languages
 */
record ResultUnit(int id, String code, String kind, String name, Map<String, String> names) {
  static final String COLUMNS = "id, code, kind, names";

  private static final String PLAIN = "";

  static ResultUnit read(ResultSet row) throws SQLException {
    try {
      Map<String, String> names =
          Json.stored().readValue(row.getString(4), new TypeReference<>() {});
      Map<String, String> further = new TreeMap<>(names);
      String plain = further.remove(PLAIN);
      String code = row.getString(2);
      return new ResultUnit(
          row.getInt(1), code, row.getString(3), plain == null ? code : plain, further);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored name is not JSON", e);
    }
  }
}
