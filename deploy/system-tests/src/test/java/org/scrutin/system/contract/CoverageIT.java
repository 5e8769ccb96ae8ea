package org.scrutin.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutin.system.OnThisMachine;

/**
 * Runs after all other tests: what of the API they saw. What a sound suite does not answer (500 and
 * above) is for the tests of faults and not asked for here.
 */
@Order(Integer.MAX_VALUE)
class CoverageIT {
  private static final double ENOUGH = 0.8;

  private final SeenAnswers seen = SeenAnswers.OF_ALL_TESTS;
  private final List<Operation> operations = Contract.SCRUTIN.operations();

  @Test
  void everyOperationSucceededOnce() {
    // When
    List<String> never = new ArrayList<>();
    for (Operation operation : operations) {
      var statuses = new TreeMap<>(seen.statuses(operation));
      System.out.println(operation.id() + " " + statuses);
      if (operation.successes().stream().map(Integer::valueOf).noneMatch(statuses::containsKey)) {
        never.add(operation.id());
      }
    }

    // Then
    assertThat(never).as("operations that never succeeded").isEmpty();
  }

  /** By tests of which some are left out against a suite elsewhere. */
  @Test
  @OnThisMachine
  void mostProblemTypesWereSeen() {
    // When
    List<String> tooFew = new ArrayList<>();
    Set<String> shared = new TreeSet<>();
    Set<String> sharedSeen = new TreeSet<>();
    for (Operation operation : operations) {
      Set<String> own = asked(operation.problems());
      own.removeAll(shared(operation));
      Set<String> missing = new TreeSet<>(own);
      missing.removeAll(seen.problems(operation));
      if (missing.size() > mayMiss(own.size())) {
        tooFew.add(operation.id() + " " + missing + " of " + own);
      }
      shared.addAll(asked(shared(operation)));
      sharedSeen.addAll(seen.problems(operation));
    }
    sharedSeen.retainAll(shared);

    // Then
    assertThat(tooFew).as("operations and the types that nobody saw of them").isEmpty();
    assertThat(sharedSeen.size())
        .as("of %s, which all operations share, only %s were seen", shared, sharedSeen)
        .isGreaterThanOrEqualTo((int) Math.ceil(ENOUGH * shared.size()));
  }

  /** A fifth; one of three or four, of which 80 % would be all. */
  private static int mayMiss(int own) {
    return own >= 3 ? Math.max(1, (int) ((1 - ENOUGH) * own)) : 0;
  }

  /** What all operations give, or all that take such a body; each counts once for the suite. */
  private Set<String> shared(Operation operation) {
    Set<String> shared = new TreeSet<>(common(_ -> true));
    if (!operation.bodyType().isEmpty()) {
      shared.addAll(common(other -> other.bodyType().equals(operation.bodyType())));
    }
    return shared;
  }

  private Set<String> common(Predicate<Operation> which) {
    List<Operation> alike = operations.stream().filter(which).toList();
    Set<String> common = new TreeSet<>(alike.getFirst().problems());
    alike.forEach(other -> common.retainAll(other.problems()));
    return common;
  }

  /** Without those that only a fault brings about. */
  private static Set<String> asked(Set<String> types) {
    Set<String> asked = new TreeSet<>(types);
    asked.removeAll(Contract.SCRUTIN.faults());
    return asked;
  }
}
