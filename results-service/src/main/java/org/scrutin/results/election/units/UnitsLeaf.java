package org.scrutin.results.election.units;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the leaf of a page of units commits to. Beside the event of the same content: an event may
 * grow a field where a leaf may not.
 *
 * @param units parents before children
 */
record UnitsLeaf(List<Unit> units) {

  /**
   * A unit as it was defined or changed.
   *
   * @param parent absent for the root
   * @param name names by language tag; the plain name column under "und"
   * @param registered absent where not stated
   * @param splitFrom code of the station of which it was a part; absent where nothing is said
   * @param seats absent where the unit has none of its own
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unit(
      String code,
      @Nullable String parent,
      String kind,
      Map<String, String> name,
      @Nullable Integer registered,
      @Nullable Integer seats,
      @Nullable String splitFrom) {}
}
