package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** Ways to seats that can be followed with pencil and paper. */
class ReachTest {
  @Test
  void allSeatsTakeAllBallotsOfTheOthersWhereTheListHasTooFew() {
    // Given: the second seat of the first list has the quotient 1/2, and no ballot is half a one
    Race race = Race.open(Method.DHONDT, 2, Ties.LOTS, 1, 5);

    // Then
    assertThat(reach(race, Kind.REMOVED).ballots(2)).hasValue(5);
    assertThat(reach(race, Kind.REMOVED).witness(2, 5).votes()).containsExactly(1, 0);
  }

  @Test
  void aListComesInAsTheBaseOfItsThresholdFalls() {
    // Given: 10 of 100 ballots, and a fifth is needed: of 50 they are a fifth
    Ratio fifth = new Ratio(1, 5);
    Race open = Race.open(Method.DHONDT, 5, Ties.LOTS, 10, 90);
    Race race =
        new Race(
            open.method(),
            open.seats(),
            open.ties(),
            open.votes(),
            open.valid(),
            open.onBallot(),
            false,
            Admission.within(List.of(fifth, fifth)));

    // Then: 40, 20, 13.3, 10 and, of the first list, 10 are the five greatest quotients
    assertThat(reach(race, Kind.REMOVED).ballots(1)).hasValue(50);
  }

  private static Reach reach(Race race, Kind kind) {
    return new Reach(race, 0, kind, Verdict.CHANGE, TargetSide.AT_LEAST);
  }
}
