package org.scrutin.results.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.allocation.Lots;

/**
 * Seats that wait for a drawing of lots.
 *
 * @param seat number of the first
 * @param seats how many
 * @param lists codes of the tied lists
 * @param units codes of the tied constituencies, where these draw for seats
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenLots(int seat, int seats, List<String> lists, List<String> units) {
  // One of them is not stored where there is none.
  public OpenLots {
    lists = lists == null ? List.of() : List.copyOf(lists);
    units = units == null ? List.of() : List.copyOf(units);
  }

  public static OpenLots of(Lots lots, ElectionDefinition election) {
    return new OpenLots(
        lots.seat(),
        lots.seats(),
        lots.lists().stream().map(list -> election.lists().get(list).code()).toList(),
        List.of());
  }

  public static OpenLots ofUnits(Lots lots, IntFunction<String> codes) {
    return new OpenLots(
        lots.seat(), lots.seats(), List.of(), lots.lists().stream().map(codes::apply).toList());
  }

  /** Codes of who is tied, in their order: so they are numbered in a draw by seed. */
  public List<String> tied() {
    return Stream.concat(lists.stream(), units.stream()).sorted().toList();
  }

  /** As the count step stores them. */
  String stored() {
    return CanonicalJson.of(this);
  }

  /** From what the count step stored. */
  public static OpenLots parse(String stored) {
    try {
      return Json.stored().readValue(stored, OpenLots.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored lots are not JSON of their form", e);
    }
  }
}
