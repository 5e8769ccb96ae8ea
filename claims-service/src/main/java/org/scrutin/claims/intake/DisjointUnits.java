package org.scrutin.claims.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.intake.ScopeBody.VotesBody;
import org.scrutin.claims.intake.ScopeChecks.NamedUnit;
import org.scrutin.platform.web.problem.Faults;

/**
 * Numbers of one kind are added up, and so are annulled units: none may be stated twice, of a unit
 * and of a part of it. Void ballots of different lists are different ballots.
 */
final class DisjointUnits {
  private DisjointUnits() {}

  /** The units whose numbers are added up, at every place. */
  static List<NamedUnit> named(ScopeBody scope) {
    return ScopeChecks.named(scope).stream()
        .filter(
            unit ->
                unit.pointer().startsWith("/votesAffected/")
                    || unit.pointer().startsWith("/annul/"))
        .toList();
  }

  /**
   * @param above units above each of the named ones
   */
  static void check(ScopeBody scope, Map<String, Set<String>> above, Faults faults) {
    List<VotesBody> affected = ScopeChecks.orEmpty(scope.votesAffected());
    check(items(scope, affected, votes -> votes.excluded() != null, false), above, faults);
    check(items(scope, affected, votes -> votes.voided() != null, true), above, faults);
    List<Item> annulled =
        named(scope).stream()
            .filter(unit -> unit.pointer().startsWith("/annul/"))
            .map(unit -> new Item(unit, null))
            .toList();
    check(annulled, above, faults);
  }

  /**
   * @param list whose ballots alone the number is of; null for all
   */
  private record Item(NamedUnit unit, @Nullable String list) {}

  private static List<Item> items(
      ScopeBody scope, List<VotesBody> affected, Predicate<VotesBody> kind, boolean byList) {
    List<NamedUnit> units =
        named(scope).stream().filter(unit -> unit.pointer().startsWith("/votesAffected/")).toList();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < affected.size(); i++) {
      if (kind.test(affected.get(i))) {
        items.add(new Item(units.get(i), byList ? affected.get(i).list() : null));
      }
    }
    return items;
  }

  private static void check(List<Item> items, Map<String, Set<String>> above, Faults faults) {
    Map<String, List<Item>> byUnit = new HashMap<>();
    for (Item item : items) {
      List<Item> same = byUnit.computeIfAbsent(item.unit().code(), _ -> new ArrayList<>());
      if (same.stream().anyMatch(one -> overlap(one.list(), item.list()))) {
        faults.add(
            item.unit().pointer(),
            "stands there already for the same votes; state one number for a unit");
      }
      same.add(item);
    }
    for (Item item : items) {
      above.getOrDefault(item.unit().code(), Set.of()).stream()
          .filter(byUnit::containsKey)
          .findFirst()
          .ifPresent(
              outer ->
                  faults.add(
                      item.unit().pointer(),
                      "lies within " + outer + ", of which this claim states the same"));
    }
  }

  private static boolean overlap(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }
}
