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

  static ScopeAnswer of(Scope scope) {
    return new ScopeAnswer(
        scope.target(),
        scope.annul(),
        scope.votesAffected().isEmpty() ? null : scope.votesAffected(),
        Claimed.of(scope));
  }
}
