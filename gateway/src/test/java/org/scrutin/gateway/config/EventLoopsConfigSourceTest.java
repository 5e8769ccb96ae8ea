package org.scrutin.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayTest;

@GatewayTest
class EventLoopsConfigSourceTest {
  @Inject Config config;

  @Test
  void areAsManyAsProcessorsAndAtLeastTwo() {
    assertThat(config.getValue(EventLoopsConfigSource.SIZE, Integer.class))
        .isEqualTo(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }
}
