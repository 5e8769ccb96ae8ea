package org.scrutin.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

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

  @Test
  void mostProblemTypesWereSeen() {
    // Given
    Set<String> shared = new TreeSet<>(operations.getFirst().problems());
    operations.forEach(operation -> shared.retainAll(operation.problems()));

    // When
    List<String> tooFew = new ArrayList<>();
    Set<String> sharedSeen = new TreeSet<>();
    for (Operation operation : operations) {
      Set<String> own = asked(operation.problems());
      own.removeAll(shared);
      Set<String> missing = new TreeSet<>(own);
      missing.removeAll(seen.problems(operation));
      sharedSeen.addAll(seen.problems(operation));
      if (own.size() - missing.size() < ENOUGH * own.size()) {
        tooFew.add(operation.id() + " " + missing + " of " + own.size());
      }
    }
    sharedSeen.retainAll(shared);

    // Then
    assertThat(tooFew).as("operations and the types that nobody saw of them").isEmpty();
    assertThat(asked(shared)).isSubsetOf(sharedSeen);
  }

  /** Without those that only a fault brings about. */
  private static Set<String> asked(Set<String> types) {
    Set<String> asked = new TreeSet<>(types);
    asked.removeAll(Contract.SCRUTIN.faults());
    return asked;
  }
}
