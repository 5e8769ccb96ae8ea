package org.scrutin.seats.margins;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The properties of this package on elections of fixed seeds: the same ones in every run, and few
 * enough to be asked of every mutant of the library.
 */
class FixedSeedsTest {
  private static final int ELECTIONS = 600;
  private static final int COUNTRIES = 300;

  @ParameterizedTest
  @EnumSource
  void marginsAreTheFewestBallots(Margin.Kind kind) {
    MarginPropertiesTest property = new MarginPropertiesTest();
    seeds(ELECTIONS)
        .forEach(
            seed -> {
              property.areTheFewestBallotsOfAnyDistribution(seed, kind);
              property.areTheFewestWhereQuotasDecide(seed, kind);
              property.areTheFewestWhereVotesAreManyBesideTheSeats(seed, kind);
              property.areTheFewestWhereListsAreLinked(seed, kind);
            });
  }

  @ParameterizedTest
  @EnumSource
  void distancesAreTheFewestBallots(Margin.Kind kind) {
    DistancePropertiesTest property = new DistancePropertiesTest();
    seeds(ELECTIONS).forEach(seed -> property.areTheFewestBallotsOfAnyDistribution(seed, kind));
  }

  @ParameterizedTest
  @EnumSource
  void waysToSeatsTakeTheFewestBallots(Margin.Kind kind) {
    ReachPropertiesTest property = new ReachPropertiesTest();
    seeds(ELECTIONS)
        .forEach(
            seed -> {
              for (TargetSide side : TargetSide.values()) {
                property.areTheFewestBallotsOfAnyDistribution(seed, kind, side, seed % 2 == 0);
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void programmesTakeTheFewestBallots(Margin.Kind kind) {
    ProgrammePropertiesTest property = new ProgrammePropertiesTest();
    seeds(COUNTRIES)
        .forEach(
            seed -> {
              for (TargetSide side : TargetSide.values()) {
                property.areTheFewestBallotsInTheCountry(seed, kind, side, seed % 2 == 0);
              }
            });
  }

  @Test
  void seatsBecomeWhatTheirEndsBecome() {
    MarginPropertiesTest property = new MarginPropertiesTest();
    seeds(ELECTIONS).forEach(property::aVerdictOfSeatsIsThatOfTheirEnds);
  }

  private static LongStream seeds(int count) {
    return new Random(2013).longs(count);
  }
}
