package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.UnitIndex;

/**
 * Reads a statement and holds it against the election. Strict: an unknown field is a fault, because
 * a misspelt one would be a figure lost in silence. Sums that do not add up are no fault here: they
 * were declared so (see {@link StatementChecks}).
 */
public final class StatementReader {
  /** Units in one statement. */
  public static final int MOST_UNITS = 10_000;

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_SOURCE = 4_000;
  private static final Set<String> KNOWN =
      Set.of("announcedAt", "declaredBy", "source", "stage", "units");

  private final ElectionDefinition election;
  private final UnitIndex units;
  private final LocalDate today;
  private final Faults faults = new Faults();

  private StatementReader(ElectionDefinition election, UnitIndex units, LocalDate today) {
    this.election = election;
    this.units = units;
    this.today = today;
  }

  /**
   * @param document null where nothing was sent
   * @param today in the election's time zone; nothing was announced later
   * @throws InvalidStatement with every fault
   */
  public static Statement read(
      @Nullable JsonNode document, ElectionDefinition election, UnitIndex units, LocalDate today)
      throws InvalidStatement {
    return new StatementReader(election, units, today).read(document);
  }

  private Statement read(@Nullable JsonNode document) throws InvalidStatement {
    if (document == null || !document.isObject()) {
      faults.add(StatementProblem.INVALID_FIELD, "(document)", "must be an object");
      throw new InvalidStatement(faults.all());
    }
    faults.unknownFields("", document, KNOWN);
    Optional<LocalDate> announced = announcedAt(document.path("announcedAt"));
    Optional<String> by = text("declaredBy", document.path("declaredBy"), LONGEST_NAME);
    Optional<String> source = text("source", document.path("source"), LONGEST_SOURCE);
    Optional<Stage> stage = stage(document.path("stage"));
    List<DeclaredUnit> declared = units(document.path("units"));
    if (announced.isEmpty() || by.isEmpty() || source.isEmpty() || stage.isEmpty()) {
      throw new InvalidStatement(faults.all());
    }
    faults.throwIfAny();
    return new Statement(announced.get(), by.get(), source.get(), stage.get(), declared);
  }

  private Optional<LocalDate> announcedAt(JsonNode value) {
    try {
      LocalDate date = LocalDate.parse(value.asText());
      if (value.isTextual() && !date.isAfter(today)) {
        return Optional.of(date);
      }
      faults.add(
          StatementProblem.INVALID_FIELD, "announcedAt", "must be a day that is not in the future");
    } catch (DateTimeParseException noDate) {
      faults.add(StatementProblem.INVALID_FIELD, "announcedAt", "must be a day such as 2013-08-12");
    }
    return Optional.empty();
  }

  private Optional<String> text(String field, JsonNode value, int longest) {
    String text = value.asText().strip();
    if (!value.isTextual() || text.isEmpty() || text.length() > longest) {
      faults.add(
          StatementProblem.INVALID_FIELD,
          field,
          "must be a text of 1 to " + longest + " characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private Optional<Stage> stage(JsonNode value) {
    Optional<Stage> stage = value.isTextual() ? Stage.of(value.asText()) : Optional.empty();
    if (stage.isEmpty()) {
      faults.add(StatementProblem.INVALID_FIELD, "stage", "must be preliminary, official or final");
    }
    return stage;
  }

  private List<DeclaredUnit> units(JsonNode array) {
    List<DeclaredUnit> declared = new ArrayList<>();
    if (!array.isArray() || array.isEmpty() || array.size() > MOST_UNITS) {
      faults.add(
          StatementProblem.NOTHING_STATED,
          "units",
          "must be an array of 1 to " + MOST_UNITS + " units");
      return declared;
    }
    Set<String> seen = new HashSet<>();
    UnitReader reader = new UnitReader(election, units, faults);
    for (int i = 0; i < array.size(); i++) {
      String path = "units[" + i + "]";
      reader
          .read(path, array.get(i))
          .ifPresent(
              unit -> {
                if (!seen.add(unit.unit())) {
                  faults.add(
                      StatementProblem.DUPLICATE_UNIT,
                      path + ".unit",
                      "the statement has the unit " + unit.unit() + " twice");
                }
                declared.add(unit);
              });
    }
    return declared;
  }
}
