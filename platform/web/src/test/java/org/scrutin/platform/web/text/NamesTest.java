package org.scrutin.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "national  election committee ",
        "NationalElectionCommittee",
        "National\u00a0Election Committee",
        "Nat\u200bional Election\u2060 Committee",
        "\uff2eational Election Committee"
      })
  void namesThatLookTheSameAreTheSame(String name) {
    assertThat(Names.folded(name)).isEqualTo(Names.folded("National Election Committee"));
  }

  @Test
  void theFormOfALetterIsNoDifference() {
    assertThat(Names.folded("Bo\u0302")).isEqualTo(Names.folded("B\u00f4"));
    assertThat(Names.folded("Bo")).isNotEqualTo(Names.folded("B\u00f4"));
  }
}
