package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.ElectionDefinition;

/** Reads the published margins of one unit in a statement. */
final class MarginReader {
  private static final Set<String> KNOWN = Set.of("list", "votes", "text", "printed");
  private static final int LONGEST = 200;

  private final ElectionDefinition election;
  private final Faults faults;

  MarginReader(ElectionDefinition election, Faults faults) {
    this.election = election;
    this.faults = faults;
  }

  List<PublishedMargin> read(String path, JsonNode array) {
    List<PublishedMargin> margins = new ArrayList<>();
    if (array.isMissingNode()) {
      return margins;
    }
    if (!array.isArray() || array.isEmpty()) {
      faults.add(
          StatementProblem.NOTHING_STATED, path, "must be an array with at least one margin");
      return margins;
    }
    Set<String> lists = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String place = path + "[" + i + "]";
      margin(place, array.get(i))
          .ifPresent(
              margin -> {
                if (!lists.add(margin.list())) {
                  faults.add(
                      StatementProblem.INVALID_FIELD,
                      place + ".list",
                      "the list " + margin.list() + " has a margin already");
                }
                margins.add(margin);
              });
    }
    return margins;
  }

  private Optional<PublishedMargin> margin(String path, JsonNode object) {
    if (!object.isObject()) {
      faults.add(StatementProblem.INVALID_FIELD, path, "must be an object");
      return Optional.empty();
    }
    faults.unknownFields(path + ".", object, KNOWN);
    String list = object.path("list").asText();
    if (election.position(list).isEmpty()) {
      faults.add(StatementProblem.UNKNOWN_LIST, path + ".list", "the election has no list " + list);
      return Optional.empty();
    }
    if (object.has("votes") == object.has("text")) {
      faults.add(
          StatementProblem.INVALID_FIELD,
          path,
          "must state either votes, as a number, or text, where no number was published");
      return Optional.empty();
    }
    return Optional.of(
        new PublishedMargin(
            list,
            votes(path + ".votes", object.path("votes")),
            text(path + ".text", object.path("text")),
            text(path + ".printed", object.path("printed"))));
  }

  private @Nullable Long votes(String path, JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      faults.add(StatementProblem.NOT_A_NUMBER, path, "must be a whole number");
      return null;
    }
    if (value.longValue() < 0 || value.longValue() > UnitReader.MOST) {
      faults.add(StatementProblem.OUT_OF_RANGE, path, "must be from 0 to " + UnitReader.MOST);
      return null;
    }
    return value.longValue();
  }

  private @Nullable String text(String path, JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    String text = value.asText().strip();
    if (!value.isTextual() || text.isEmpty() || text.length() > LONGEST) {
      faults.add(
          StatementProblem.INVALID_FIELD,
          path,
          "must be a text of 1 to " + LONGEST + " characters");
      return null;
    }
    return text;
  }
}
