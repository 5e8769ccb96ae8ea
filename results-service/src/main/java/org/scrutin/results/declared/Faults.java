package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with a statement; the first hundred are enough to correct it. */
final class Faults {
  private static final int ENOUGH = 100;

  private final List<StatementProblem> problems = new ArrayList<>();

  void add(String code, String field, String message) {
    if (problems.size() < ENOUGH) {
      problems.add(new StatementProblem(code, field, message));
    }
  }

  void unknownFields(String prefix, JsonNode object, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                add(
                    StatementProblem.UNKNOWN_FIELD,
                    prefix + name,
                    "is not known here; known are " + new TreeSet<>(known));
              }
            });
  }

  List<StatementProblem> all() {
    return List.copyOf(problems);
  }

  void throwIfAny() throws InvalidStatement {
    if (!problems.isEmpty()) {
      throw new InvalidStatement(problems);
    }
  }
}
