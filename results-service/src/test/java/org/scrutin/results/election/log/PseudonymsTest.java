package org.scrutin.results.election.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.start.Settings;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(Optional.of("key"));

  /** RFC 4231, test case 2, has this key and text; its first half. */
  @Test
  void areTheCodeOfTheStandard() {
    assertThat(new Pseudonyms(Optional.of("Jefe")).of("what do ya want for nothing?"))
        .isEqualTo("p-5bdcc146bf60754e6a042426089575c7");
  }

  @Test
  void tellPersonsApartAndNotWhoTheyAre() {
    assertThat(pseudonyms.of("ann")).isEqualTo(pseudonyms.of("ann")).doesNotContain("ann");
    assertThat(pseudonyms.of("ann")).isNotEqualTo(pseudonyms.of("ben"));
    assertThat(pseudonyms.of("ann")).isNotEqualTo(new Pseudonyms(Optional.of("other")).of("ann"));
  }

  @Test
  void needAKeyThatCannotBeGuessed() {
    assertThatThrownBy(() -> new Pseudonyms(Optional.empty()).of("ann"))
        .hasMessageContaining(Pseudonyms.KEY);
    assertThat(faults("short")).hasSize(1);
    assertThat(faults(null)).hasSize(1);
    assertThat(faults("a-long-generated-one")).isEmpty();
  }

  private static List<String> faults(@Nullable String key) {
    return new PseudonymCheck().faults(Settings.of(name -> Optional.ofNullable(key), true));
  }
}
