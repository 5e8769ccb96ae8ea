package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;

/** What a claim leaves open in a contest, read off the units that it names. */
final class ContestChanges {
  private final UnitIndex units;
  private final Allegation claim;
  private final Map<Integer, Ballots> known;
  private final int lists;

  /**
   * @param known ballots by unit id; a unit without an entry has none
   * @param lists how many the election has
   */
  ContestChanges(UnitIndex units, Allegation claim, Map<Integer, Ballots> known, int lists) {
    this.units = units;
    this.claim = claim;
    this.known = known;
    this.lists = lists;
  }

  /** A unit's ballots as published. */
  Ballots published(int unit) {
    return known.getOrDefault(unit, Ballots.none(lists));
  }

  /** A unit's ballots without those of the annulled units. */
  Ballots remaining(int unit) {
    Ballots left = published(unit);
    for (int gone : claim.annulled()) {
      if (within(unit, gone)) {
        return left.emptied();
      }
      if (within(gone, unit)) {
        left = left.without(published(gone));
      }
    }
    return left;
  }

  /** The annulled units in a contest; the contest itself where it lies in one. */
  List<Integer> annulledIn(int contest) {
    return claim.annulled().stream()
        .filter(unit -> within(unit, contest) || within(contest, unit))
        .map(unit -> within(contest, unit) ? contest : unit)
        .distinct()
        .toList();
  }

  /** Whether the claim names the contest, a unit in it or one above it. */
  boolean touches(int contest) {
    return !annulledIn(contest).isEmpty() || !affecting(contest).isEmpty();
  }

  /** Voters alleged to be missing; a number for a unit above counts whole. */
  long excluded(int contest) {
    return affecting(contest).stream()
        .mapToLong(Allegation.Affected::excluded)
        .reduce(0, Math::addExact);
  }

  /** Ballots alleged void; a number for a unit above counts whole. */
  long voided(int contest) {
    return affecting(contest).stream()
        .mapToLong(Allegation.Affected::voided)
        .reduce(0, Math::addExact);
  }

  /** Whether a number was stated for a unit above the contest. */
  boolean takenAlone(int contest) {
    return affecting(contest).stream()
        .anyMatch(one -> one.unit() != contest && within(contest, one.unit()));
  }

  /**
   * @param annulled whether the annulled units are gone
   */
  ContestChange of(int contest, boolean annulled) {
    Map<Integer, List<Allegation.Affected>> byUnit = new HashMap<>();
    byUnit.put(contest, new ArrayList<>());
    for (Allegation.Affected one : affecting(contest)) {
      int place = within(one.unit(), contest) ? one.unit() : contest;
      byUnit.computeIfAbsent(place, _ -> new ArrayList<>()).add(one);
    }
    Map<Integer, List<Integer>> parts = new HashMap<>();
    for (int unit : byUnit.keySet()) {
      if (unit != contest) {
        int above =
            Arrays.stream(units.ancestors(unit))
                .filter(byUnit::containsKey)
                .findFirst()
                .orElseThrow();
        parts.computeIfAbsent(above, _ -> new ArrayList<>()).add(unit);
      }
    }
    return new ContestChange(voidBallots(contest, byUnit, parts, annulled), excluded(contest));
  }

  private VoidBallots voidBallots(
      int unit,
      Map<Integer, List<Allegation.Affected>> byUnit,
      Map<Integer, List<Integer>> parts,
      boolean annulled) {
    Ballots there = annulled ? remaining(unit) : published(unit);
    long any = 0;
    long[] named = new long[lists];
    for (Allegation.Affected one : byUnit.getOrDefault(unit, List.of())) {
      Integer list = one.list();
      if (list == null) {
        any = Math.addExact(any, one.voided());
      } else {
        named[list] = Math.addExact(named[list], one.voided());
      }
    }
    List<VoidBallots> within =
        parts.getOrDefault(unit, List.of()).stream()
            .map(part -> voidBallots(part, byUnit, parts, annulled))
            .toList();
    return new VoidBallots(there.votes(), there.blank(), any, named, within);
  }

  private List<Allegation.Affected> affecting(int contest) {
    return claim.affected().stream()
        .filter(one -> within(one.unit(), contest) || within(contest, one.unit()))
        .toList();
  }

  private boolean within(int unit, int other) {
    return within(units, unit, other);
  }

  /** Whether a unit is another or lies in it. */
  static boolean within(UnitIndex units, int unit, int other) {
    return unit == other || Arrays.stream(units.ancestors(unit)).anyMatch(above -> above == other);
  }
}
