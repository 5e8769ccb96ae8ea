package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
record OpenLots(int seat, int seats, List<String> lists, List<String> units) {
  static OpenLots of(Lots lots, ElectionDefinition election) {
    return new OpenLots(
        lots.seat(),
        lots.seats(),
        lots.lists().stream().map(list -> election.lists().get(list).code()).toList(),
        List.of());
  }

  static OpenLots ofUnits(Lots lots, IntFunction<String> codes) {
    return new OpenLots(
        lots.seat(), lots.seats(), List.of(), lots.lists().stream().map(codes::apply).toList());
  }

  /** As the count step stores them. */
  static OpenLots parse(String stored) {
    try {
      JsonNode lots = Json.stored().readTree(stored);
      return new OpenLots(
          lots.path("seat").asInt(),
          lots.path("seats").asInt(),
          texts(lots.path("lists")),
          texts(lots.path("units")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored lots are not JSON", e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
