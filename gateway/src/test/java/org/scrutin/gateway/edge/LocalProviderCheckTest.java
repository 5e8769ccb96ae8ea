package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.start.Settings;

class LocalProviderCheckTest {
  private static final Map<String, String> CONFIGURED =
      Map.of("scrutin.gateway.idp-url", "http://127.0.0.1:1");

  @Test
  void isReachedOnOneMachine() {
    // When
    var faults = faults(CONFIGURED, true);

    // Then
    assertThat(faults).isEmpty();
  }

  @Test
  void isRefusedElsewhere() {
    // When
    var faults = faults(CONFIGURED, false);

    // Then
    assertThat(faults).singleElement().asString().contains("idp-url", "any password");
  }

  @Test
  void isNotMissedElsewhere() {
    // When
    var faults = faults(Map.of(), false);

    // Then
    assertThat(faults).isEmpty();
  }

  private static List<String> faults(Map<String, String> settings, boolean oneMachine) {
    return new LocalProviderCheck()
        .faults(Settings.of(name -> Optional.ofNullable(settings.get(name)), oneMachine));
  }
}
