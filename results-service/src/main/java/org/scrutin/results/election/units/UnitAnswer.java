package org.scrutin.results.election.units;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is shown; what is not stated is absent.
 *
 * @param name plain, as in the name column
 * @param names in further languages
 * @param splitFrom code of the station of which it was a part
 * @param tile where a map of tiles has it; presentation alone
 * @param test true of a rehearsal; else absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UnitAnswer(
    String code,
    @Nullable String parent,
    String kind,
    @Nullable String name,
    Map<String, String> names,
    @Nullable Integer registered,
    @Nullable Integer seats,
    @Nullable String splitFrom,
    @Nullable Tile tile,
    @Nullable Boolean test) {

  static UnitAnswer of(
      String code,
      @Nullable String parent,
      String kind,
      Map<String, String> names,
      @Nullable Integer registered,
      @Nullable Integer seats,
      @Nullable String splitFrom,
      @Nullable Tile tile,
      @Nullable Boolean test) {
    Map<String, String> further = new LinkedHashMap<>(names);
    String plain = further.remove(UnitRow.PLAIN);
    return new UnitAnswer(
        code, parent, kind, plain, further, registered, seats, splitFrom, tile, test);
  }
}
