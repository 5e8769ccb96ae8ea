package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.ElectionApi;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

class RuleMakerTest {
  @Test
  void levellingSeatsAreRead() {
    // When
    Tier tier =
        read(
            "'levelling':{'method':'sainte-lague-modified','firstDivisor':'7/5','seats':4,"
                + "'thresholds':[{'share':'4/100','of':'valid','level':'national'}]}");

    // Then
    assertThat(tier)
        .isInstanceOfSatisfying(
            Tier.Levelled.class,
            levelled -> {
              assertThat(levelled.method())
                  .isEqualTo(new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)));
              assertThat(levelled.seats()).isEqualTo(4);
              assertThat(levelled.thresholds().getFirst().share()).isEqualTo(new Ratio(1, 25));
            });
  }

  @Test
  void whoeverIsAdmittedTakesPartInLevellingUnlessItIsSaid() {
    // When
    Tier tier = read("'levelling':{'method':'dhondt','seats':1}");

    // Then
    assertThat(((Tier.Levelled) tier).thresholds()).isEmpty();
  }

  @Test
  void seatsByVotesAreRead() {
    // When
    Tier tier = read("'apportionment':{'method':'largest-remainder','quota':'hare'}");

    // Then
    assertThat(tier).isEqualTo(new Tier.Apportioned(new LargestRemainder(Quota.HARE)));
  }

  @Test
  void withoutEitherThereIsOneTier() {
    assertThat(read("'links':[]")).isEqualTo(Tier.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/allocation/levelling|'levelling':{'method':'dhondt','seats':1},'level':'national'",
        "/allocation/apportionment|'apportionment':{'method':'adams'},'level':'national'",
        "/allocation/levelling|'levelling':7",
        "/allocation/levelling/method|'levelling':{'seats':1}",
        "/allocation/levelling/seats|'levelling':{'method':'dhondt'}",
        "/allocation/levelling/seats|'levelling':{'method':'dhondt','seats':0}",
        "/allocation/levelling/seats|'levelling':{'method':'dhondt','seats':5}",
        "/allocation/levelling/places|'levelling':{'method':'dhondt','seats':1,'places':2}",
        "/allocation/levelling/thresholds/0/level|'levelling':{'method':'dhondt','seats':1,"
            + "'thresholds':[{'share':'1/25','of':'valid','level':'constituency'}]}",
        "/allocation/levelling/thresholds/0/share|'levelling':{'method':'dhondt','seats':1,"
            + "'thresholds':[{'share':'4','of':'valid','level':'national'}]}",
        "/allocation/apportionment/method|'apportionment':{'method':'largest-remainder'}",
        "/allocation/apportionment/seats|'apportionment':{'method':'adams','seats':5}",
      })
  void aFaultNamesItsPlace(String pointer, String stated) {
    // When
    Refusal refused = refused(stated);

    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
    assertThat(Bodies.pointers(refused)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/allocation/levelling/method|'levelling':{'method':'plurality','seats':1}",
        "/allocation/levelling/method|'levelling':{'method':'borda','seats':1}",
        "/allocation/apportionment/method|'apportionment':{'method':'kieswet'}",
        "/allocation/apportionment|'levelling':{'method':'dhondt','seats':1},"
            + "'apportionment':{'method':'adams'}",
        "/allocation/links|'levelling':{'method':'dhondt','seats':1},'links':[['A','B']]",
      })
  void whatCannotBeComputedIsRefusedApart(String pointer, String stated) {
    // When
    Refusal refused = refused(stated);

    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.UNSUPPORTED_RULE);
    assertThat(Bodies.pointers(refused)).containsExactly(pointer);
  }

  private static Tier read(String stated) {
    return Definitions.of(document(stated)).allocation().tier();
  }

  private static Refusal refused(String stated) {
    return catchThrowableOfType(Refusal.class, () -> Definitions.of(document(stated)));
  }

  private static String document(String stated) {
    String valid = ElectionApi.electionJson("x-1");
    String other = stated.replace('\'', '"');
    // A level that is stated here takes the place of the usual one.
    return (stated.contains("'level':'national'") && !stated.contains("'thresholds'")
            ? valid.replaceFirst("\"level\":\"constituency\",", "")
            : valid)
        .replace("\"method\":\"dhondt\"", "\"method\":\"dhondt\"," + other);
  }
}
