package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.UnitIndex;

/** Reads what a statement says of one unit. */
final class UnitReader {
  /** Counts of people: beyond what an election has, within what JSON readers hold exactly. */
  static final long MOST = 1_000_000_000_000L;

  private static final Set<String> STATED =
      Stream.concat(
              Stream.of("votes", "seats", "margins"),
              Arrays.stream(DeclaredFigure.values()).map(DeclaredFigure::code))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> KNOWN =
      Stream.concat(Stream.of("unit"), STATED.stream()).collect(Collectors.toUnmodifiableSet());

  private final ElectionDefinition election;
  private final UnitIndex units;
  private final SeatLimits limits;
  private final Faults faults;

  UnitReader(ElectionDefinition election, UnitIndex units, Faults faults) {
    this.election = election;
    this.units = units;
    this.limits = new SeatLimits(election, units);
    this.faults = faults;
  }

  Optional<DeclaredUnit> read(String path, JsonNode object) {
    if (!object.isObject()) {
      faults.add(StatementProblem.INVALID_FIELD, path, "must be an object");
      return Optional.empty();
    }
    String prefix = path + ".";
    faults.unknownFields(prefix, object, KNOWN);
    String code = object.path("unit").asText();
    int id = object.path("unit").isTextual() ? units.idOf(code) : UnitIndex.NONE;
    if (id == UnitIndex.NONE) {
      faults.add(
          StatementProblem.UNKNOWN_UNIT, prefix + "unit", "the election has no unit " + code);
      return Optional.empty();
    }
    DeclaredUnit declared =
        new DeclaredUnit(
            code,
            figures(prefix, object),
            votes(prefix, object),
            seats(prefix, object),
            new MarginReader(election, faults).read(prefix + "margins", object.path("margins")));
    if (STATED.stream().noneMatch(object::has)) {
      faults.add(StatementProblem.NOTHING_STATED, path, "states no figure of the unit " + code);
    }
    limits
        .exceeded(id, declared.seats())
        .ifPresent(
            message -> faults.add(StatementProblem.TOO_MANY_SEATS, prefix + "seats", message));
    return Optional.of(declared);
  }

  private Map<DeclaredFigure, Long> figures(String prefix, JsonNode object) {
    Map<DeclaredFigure, Long> figures = new EnumMap<>(DeclaredFigure.class);
    for (DeclaredFigure figure : DeclaredFigure.values()) {
      if (object.has(figure.code())) {
        number(prefix + figure.code(), object.get(figure.code()), MOST)
            .ifPresent(value -> figures.put(figure, value));
      }
    }
    return figures;
  }

  private Map<String, Long> votes(String prefix, JsonNode object) {
    Map<String, Long> votes = new LinkedHashMap<>();
    byList(prefix + "votes", object.path("votes"), MOST, votes::put);
    return votes;
  }

  private Map<String, Integer> seats(String prefix, JsonNode object) {
    Map<String, Integer> seats = new LinkedHashMap<>();
    byList(
        prefix + "seats",
        object.path("seats"),
        Integer.MAX_VALUE,
        (list, value) -> seats.put(list, Math.toIntExact(value)));
    return seats;
  }

  private void byList(String path, JsonNode object, long most, ListFigure into) {
    if (object.isMissingNode()) {
      return;
    }
    if (!object.isObject() || object.isEmpty()) {
      faults.add(
          StatementProblem.NOTHING_STATED, path, "must be an object with at least one list's code");
      return;
    }
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String list = entry.getKey();
      if (election.position(list).isEmpty()) {
        faults.add(
            StatementProblem.UNKNOWN_LIST, path + "." + list, "the election has no list " + list);
      } else {
        LongConsumer put = value -> into.put(list, value);
        number(path + "." + list, entry.getValue(), most).ifPresent(put);
      }
    }
  }

  private OptionalLong number(String path, JsonNode value, long most) {
    if (!value.isIntegralNumber()) {
      faults.add(
          StatementProblem.NOT_A_NUMBER,
          path,
          "must be a whole number; what is not stated is left out");
    } else if (value.bigIntegerValue().signum() < 0) {
      faults.add(StatementProblem.NEGATIVE, path, "must be 0 or more, not " + value.asText());
    } else if (!value.canConvertToLong() || value.longValue() > most) {
      faults.add(StatementProblem.OUT_OF_RANGE, path, "must be at most " + most);
    } else {
      return OptionalLong.of(value.longValue());
    }
    return OptionalLong.empty();
  }

  private interface ListFigure {
    void put(String list, long value);
  }
}
