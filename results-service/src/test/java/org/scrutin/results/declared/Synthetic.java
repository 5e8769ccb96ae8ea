package org.scrutin.results.declared;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;

/** A made-up election: 5 seats in two constituencies of a country, three lists. */
public final class Synthetic {
  public static final int ROOT = 1;
  public static final int NORTH = 3;
  public static final int SOUTH = 4;
  public static final UnitIndex UNITS =
      Trees.of(
          "X,,country,",
          "X-R,X,region,",
          "X-N,X-R,constituency,3",
          "X-S,X-R,constituency,2",
          "X-N-1,X-N,district,");

  private Synthetic() {}

  public static ElectionDefinition election(
      BlankRule blank, Method method, Level level, List<Threshold> thresholds) {
    return election(
        blank,
        method.equals(Method.PLURALITY) ? 1 : 5,
        new AllocationRule(method, level, Ties.LOTS, thresholds, "none, made up"));
  }

  /** A rule of two tiers, by D'Hondt in the constituencies. */
  public static ElectionDefinition election(Tier tier, int seats) {
    return election(
        BlankRule.INVALID,
        seats,
        new AllocationRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(),
            "none, made up",
            List.of(),
            tier));
  }

  private static ElectionDefinition election(BlankRule blank, int seats, AllocationRule rule) {
    return new ElectionDefinition(
        "synthetic",
        Map.of("en", "Synthetic"),
        LocalDate.of(2026, 1, 11),
        ZoneId.of("Asia/Phnom_Penh"),
        blank,
        seats,
        null,
        rule,
        List.of(list("A"), list("B"), list("C")),
        CheckProfile.STANDARD_1,
        true,
        null,
        null);
  }

  public static ElectionDefinition election(BlankRule blank) {
    return election(blank, Method.DHONDT, Level.CONSTITUENCY, List.of());
  }

  private static ElectionList list(String code) {
    return new ElectionList(code, Map.of("en", code), "party", null);
  }
}
