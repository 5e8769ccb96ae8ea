package org.scrutin.results.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.seats.Lots;

/**
 * Seats of a contest that wait for a drawing of lots.
 *
 * @param seat number of the first
 * @param seats how many
 * @param lists codes of the tied lists
 */
record OpenLots(int seat, int seats, List<String> lists) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static OpenLots of(Lots lots, ElectionDefinition election) {
    return new OpenLots(
        lots.seat(),
        lots.seats(),
        lots.lists().stream().map(list -> election.lists().get(list).code()).toList());
  }

  /** As the count step stores them. */
  static OpenLots parse(String stored) {
    try {
      JsonNode lots = JSON.readTree(stored);
      List<String> lists = new ArrayList<>();
      lots.path("lists").forEach(list -> lists.add(list.asText()));
      return new OpenLots(lots.path("seat").asInt(), lots.path("seats").asInt(), lists);
    } catch (IOException e) {
      throw new IllegalStateException("stored lots are not JSON", e);
    }
  }
}
