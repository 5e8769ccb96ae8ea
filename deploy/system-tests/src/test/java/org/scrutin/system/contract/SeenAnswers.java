package org.scrutin.system.contract;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Statuses and problem types that operations answered. */
final class SeenAnswers {
  static final SeenAnswers OF_ALL_TESTS = new SeenAnswers();

  private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
  private final Map<String, Set<String>> problems = new TreeMap<>();

  /**
   * @param problem type of the problem; empty for none
   */
  synchronized void add(Operation operation, int status, String problem) {
    statuses.computeIfAbsent(operation.id(), _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
    if (!problem.isEmpty()) {
      problems.computeIfAbsent(operation.id(), _ -> new TreeSet<>()).add(problem);
    }
  }

  synchronized Map<Integer, Integer> statuses(Operation operation) {
    return Map.copyOf(statuses.getOrDefault(operation.id(), Map.of()));
  }

  synchronized Set<String> problems(Operation operation) {
    return Set.copyOf(problems.getOrDefault(operation.id(), Set.of()));
  }
}
