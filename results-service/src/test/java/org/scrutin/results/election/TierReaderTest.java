package org.scrutin.results.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.Door;
import org.scrutin.results.seats.DivisorMethod;
import org.scrutin.results.seats.LargestRemainder;
import org.scrutin.results.seats.Quota;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.Tier;

class TierReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void levellingSeatsAreRead() throws Exception {
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
  void whoeverIsAdmittedTakesPartInLevellingUnlessItIsSaid() throws Exception {
    // When
    Tier tier = read("'levelling':{'method':'dhondt','seats':1}");

    // Then
    assertThat(((Tier.Levelled) tier).thresholds()).isEmpty();
  }

  @Test
  void seatsByVotesAreRead() throws Exception {
    // When
    Tier tier = read("'apportionment':{'method':'largest-remainder','quota':'hare'}");

    // Then
    assertThat(tier).isEqualTo(new Tier.Apportioned(new LargestRemainder(Quota.HARE)));
  }

  @Test
  void withoutEitherThereIsOneTier() throws Exception {
    assertThat(read("'links':[]")).isEqualTo(Tier.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "levelling|'levelling':{'method':'dhondt','seats':1},'level':'national'",
        "apportionment|'apportionment':{'method':'adams'},'level':'national'",
        "levelling|'levelling':7",
        "levelling.method|'levelling':{'seats':1}",
        "levelling.seats|'levelling':{'method':'dhondt'}",
        "levelling.seats|'levelling':{'method':'dhondt','seats':0}",
        "levelling.seats|'levelling':{'method':'dhondt','seats':5}",
        "levelling.places|'levelling':{'method':'dhondt','seats':1,'places':2}",
        "levelling.thresholds|'levelling':{'method':'dhondt','seats':1,"
            + "'thresholds':[{'share':'1/25','of':'valid','level':'constituency'}]}",
        "levelling.thresholds[0].share|'levelling':{'method':'dhondt','seats':1,"
            + "'thresholds':[{'share':'4','of':'valid','level':'national'}]}",
        "apportionment.method|'apportionment':{'method':'largest-remainder'}",
        "apportionment.seats|'apportionment':{'method':'adams','seats':5}",
      })
  void aFaultNamesItsField(String field, String stated) {
    // When
    InvalidDefinition refused = refused(stated);

    // Then
    assertThat(refused.unsupported()).isFalse();
    assertThat(refused.problems())
        .extracting(FieldProblem::field)
        .containsExactly("allocation." + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "levelling.method|'levelling':{'method':'plurality','seats':1}",
        "levelling.method|'levelling':{'method':'borda','seats':1}",
        "apportionment.method|'apportionment':{'method':'kieswet'}",
        "apportionment|'levelling':{'method':'dhondt','seats':1},"
            + "'apportionment':{'method':'adams'}",
        "links|'levelling':{'method':'dhondt','seats':1},'links':[['A','B']]",
      })
  void whatCannotBeComputedIsRefusedApart(String field, String stated) {
    // When
    InvalidDefinition refused = refused(stated);

    // Then
    assertThat(refused.unsupported()).isTrue();
    assertThat(refused.problems())
        .extracting(FieldProblem::field)
        .containsExactly("allocation." + field);
  }

  private static Tier read(String stated) throws Exception {
    return DefinitionReader.read(document(stated)).allocation().tier();
  }

  private static InvalidDefinition refused(String stated) {
    return catchThrowableOfType(
        InvalidDefinition.class, () -> DefinitionReader.read(document(stated)));
  }

  private static JsonNode document(String stated) throws Exception {
    String valid = Door.electionJson("x-1");
    String other = stated.replace('\'', '"');
    // A level that is stated here takes the place of the usual one.
    String document =
        (stated.contains("'level':'national'") && !stated.contains("'thresholds'")
                ? valid.replaceFirst("\"level\":\"constituency\",", "")
                : valid)
            .replace("\"method\":\"dhondt\"", "\"method\":\"dhondt\"," + other);
    return JSON.readTree(document);
  }
}
