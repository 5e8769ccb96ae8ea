package org.scrutin.claims.register;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Annulment;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.docket.VotesAffected;

/**
 * What a claim is about and what it says of it.
 *
 * @param annul units whose annulment is sought
 * @param votesAffected numbers of the claim's, not of ours
 * @param claimed seats that the claim says are right
 */
record ScopeAnswer(
    Target target,
    @Nullable List<Annulment> annul,
    @Nullable List<VotesAffected> votesAffected,
    @Nullable Claimed claimed) {

  /**
   * Seats that a claim says are right.
   *
   * @param seats of the whole, by list code
   */
  @Schema(name = "ClaimedResult")
  record Claimed(
      @Nullable Map<String, Integer> seats, @Nullable List<ClaimedSeats> constituencies) {

    private static @Nullable Claimed of(Scope scope) {
      Map<String, Map<String, Integer>> units = scope.claimedUnits();
      if (scope.claimedSeats() == null && units == null) {
        return null;
      }
      return new Claimed(
          scope.claimedSeats(),
          units == null
              ? null
              : units.entrySet().stream()
                  .map(unit -> new ClaimedSeats(unit.getKey(), unit.getValue()))
                  .toList());
    }
  }

  /**
   * Seats of a constituency that a claim says are right.
   *
   * @param seats by list code
   */
  record ClaimedSeats(String unit, Map<String, Integer> seats) {}

  /**
   * How many of each are left off in a list of claims.
   *
   * @param units of the target
   */
  @Schema(name = "LeftOff")
  record LeftOff(int units, int annul, int votesAffected, int constituencies) {
    private boolean isNothing() {
      return units + annul + votesAffected + constituencies == 0;
    }
  }

  static ScopeAnswer of(Scope scope) {
    return new ScopeAnswer(
        scope.target(),
        scope.annul(),
        scope.votesAffected().isEmpty() ? null : scope.votesAffected(),
        Claimed.of(scope));
  }

  /** The first of each. */
  ScopeAnswer first(int most) {
    return new ScopeAnswer(
        new Target(target.tally(), target.at(), first(target.units(), most), target.figures()),
        annul == null ? null : first(annul, most),
        votesAffected == null ? null : first(votesAffected, most),
        claimed == null || claimed.constituencies() == null
            ? claimed
            : new Claimed(claimed.seats(), first(claimed.constituencies(), most)));
  }

  /** What {@link #first} leaves off; null where it is nothing. */
  @Nullable LeftOff leftOff(int most) {
    var left =
        new LeftOff(
            beyond(target.units(), most),
            beyond(annul, most),
            beyond(votesAffected, most),
            claimed == null ? 0 : beyond(claimed.constituencies(), most));
    return left.isNothing() ? null : left;
  }

  static <T> List<T> first(List<T> list, int most) {
    return list.size() <= most ? list : List.copyOf(list.subList(0, most));
  }

  private static int beyond(@Nullable List<?> list, int most) {
    return list == null ? 0 : Math.max(0, list.size() - most);
  }
}
