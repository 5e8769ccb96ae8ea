package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.ElectionApi;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;

/** Definitions that versions before this one accepted and stored. */
class StoredDefinitionTest {
  /** Nulls, no language tag, nothing visible, and a list of then that no rule of today has. */
  private static final String OLD =
      """
      {"code":"x-1","name":{"en1-":"Synthetic"},"date":"2024-03-10","timezone":"Europe/Lisbon",
       "blank":"invalid","seats":5,"majority":null,"test":null,"profile":null,"event":null,
       "follows":null,"publication":null,
       "allocation":{"method":"dhondt","quota":null,"firstDivisor":null,"level":"constituency",
         "ties":"most-votes","citation":"\\u200b","links":null,"levelling":null,
         "apportionment":null,"thresholds":[{"share":"3/100","of":"valid","level":"national",
         "appliesTo":null,"parties":null},{"share":"5/100","of":"valid","level":"constituency",
         "parties":{"from":2,"to":null}}]},
       "lists":[{"code":"A","name":{"pt":"Lista A"},"kind":"party","colour":null,"parties":null},
                {"code":"1","name":{"pt":"\\u3164"},"kind":"coalition"}],
       "previous":{"name":{"en":"x"},"date":"2019-03-10","source":"s","seats":{"":1},"lists":
         {"":{"name":{"en":"y"}}},"succession":[{"from":[1,[]],"to":"A"}]}}
      """;

  @Test
  void areReadThoughTodayTheyWouldBeRefused() {
    // When
    ElectionDefinition read = Elections.parse(OLD);

    // Then
    assertThat(catchThrowableOfType(Refusal.class, () -> Definitions.of(OLD))).isNotNull();
    assertThat(read.majority()).isNull();
    assertThat(read.test()).isFalse();
    assertThat(read.profile()).isEqualTo(CheckProfile.STANDARD_1);
    assertThat(read.name()).containsOnlyKeys("en1-");
    assertThat(read.lists()).extracting(ElectionList::parties).containsExactly(1, 1);
    assertThat(read.allocation().tier()).isEqualTo(Tier.NONE);
    assertThat(read.allocation().thresholds())
        .extracting(Threshold::parties)
        .containsExactly(Threshold.PartyRange.ANY, new Threshold.PartyRange(2, Integer.MAX_VALUE));
  }

  @Test
  void areTheSameAsWhenTheyWereDefined() {
    // Given
    String document = ElectionApi.electionJson("x-1");

    // When
    ElectionDefinition read = Elections.parse(document);

    // Then
    assertThat(read).isEqualTo(Definitions.of(document));
  }

  @Test
  void ofANewerVersionAreNotReadInPart() {
    // Given
    String newer = OLD.replace("\"majority\"", "\"coverage\":\"1/2\",\"majority\"");

    // Then
    assertThatIllegalStateException()
        .isThrownBy(() -> Elections.parse(newer))
        .withMessageContaining("older");
  }

  @Test
  void thatStateNoRuleAreNotRead() {
    // Given
    String damaged = OLD.replace("dhondt", "borda");

    // Then
    assertThatIllegalStateException().isThrownBy(() -> Elections.parse(damaged));
  }
}
