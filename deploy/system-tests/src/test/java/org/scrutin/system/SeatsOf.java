package org.scrutin.system;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import java.util.stream.Stream;

/** A constituency of an answer about seats. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SeatsOf(String unit, Map<String, Integer> seats) {

  Stream<String> lines() {
    return seats.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> unit + "," + entry.getKey() + "," + entry.getValue());
  }
}
