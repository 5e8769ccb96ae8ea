package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of an election's unit tree, parents before children. Stream key: the election's code. A
 * unit that comes again replaces what was said of it before.
 *
 * @param page counted from 1 within one definition of units
 * @param units at most {@value #MAX_UNITS}
 * @param logIndex place of the page in the election's log
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitsDefined(String election, int page, List<UnitDefined> units, long logIndex) {

  public static final String TYPE = "org.scrutin.units.defined.v1";

  public static final int MAX_UNITS = 1_000;

  /**
   * A reporting unit.
   *
   * @param parent absent for the root
   * @param name names by language tag; the plain name column under "und"
   * @param registered absent where not stated
   * @param seats absent where the unit has none of its own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnitDefined(
      String code,
      @Nullable String parent,
      String kind,
      Map<String, String> name,
      @Nullable Integer registered,
      @Nullable Integer seats) {}
}
