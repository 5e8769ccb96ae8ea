package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scrutin.results.election.Fields;
import org.scrutin.results.seats.Draw;

/**
 * Reads {@code draws}: with a {@code seed}, or with {@code winners}, {@code witnesses, minutes}.
 */
final class DrawReader {
  private static final int MOST_DRAWS = 100;
  private static final int MOST_WITNESSES = 20;

  private final List<String> codes;

  DrawReader(List<String> codes) {
    this.codes = codes;
  }

  List<Draw> read(Fields fields) {
    List<Draw> draws = new ArrayList<>();
    for (Fields part : fields.objects("draws", fields.optional("draws"), 0, MOST_DRAWS)) {
      int seat =
          part.whole("seat", part.required("seat"), 1, CalculationReader.MOST_SEATS).orElse(1);
      List<Integer> lists = positions(part, "lists", part.required("lists"));
      Optional<String> seed = part.text("seed", part.optional("seed"), text -> text);
      if (seed.isPresent()) {
        draws.add(new Draw.BySeed(seat, lists, seed.get()));
      } else {
        List<Integer> winners = positions(part, "winners", part.required("winners"));
        List<String> witnesses = witnesses(part);
        String minutes =
            part.text("minutes", part.required("minutes"), text -> text).orElse("none stated");
        draws.add(new Draw.ByHand(seat, lists, winners, witnesses, minutes));
      }
      part.close();
    }
    return draws;
  }

  private List<Integer> positions(Fields part, String name, Optional<JsonNode> value) {
    List<Integer> positions = new ArrayList<>();
    if (value.isPresent() && !value.get().isArray()) {
      part.problem(name, "must be an array of list codes");
    }
    value.ifPresent(
        array ->
            array.forEach(
                code -> {
                  int at = code.isTextual() ? codes.indexOf(code.textValue()) : -1;
                  if (at < 0) {
                    part.problem(name, code + " has no votes stated");
                  } else {
                    positions.add(at);
                  }
                }));
    return positions;
  }

  private static List<String> witnesses(Fields part) {
    List<String> witnesses = new ArrayList<>();
    part.required("witnesses")
        .ifPresent(
            array -> {
              if (!array.isArray() || array.isEmpty() || array.size() > MOST_WITNESSES) {
                part.problem("witnesses", "must be an array of 1 to " + MOST_WITNESSES + " texts");
              }
              array.forEach(witness -> witnesses.add(witness.asText()));
            });
    return witnesses.isEmpty() ? List.of("none stated") : witnesses;
  }
}
