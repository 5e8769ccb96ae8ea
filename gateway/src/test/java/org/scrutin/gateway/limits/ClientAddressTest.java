package org.scrutin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,192.0.2.1,true",
    "192.0.2.1,192.0.2.2,false",
    "::ffff:192.0.2.1,192.0.2.1,true",
    "::ffff:192.0.2.1,::ffff:192.0.2.2,false",
    "2001:db8:0:1::1,2001:db8:0:1:ffff:ffff:ffff:ffff,true",
    "2001:db8:0:1::1,2001:db8:0:2::1,false"
  })
  void isOneForANetworkOfIpv6AndForAnAddressOfIpv4(String one, String other, boolean same) {
    assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"unknown", "_hidden", "", "client.example"})
  void isOneForAllThatAreNone(String text) {
    assertThat(ClientAddress.of(text)).isEqualTo(ClientAddress.of("nobody"));
  }

  @Test
  void namesNoHostThatWouldBeLookedUp() {
    assertThat(ClientAddress.of("localhost").text()).isEqualTo("unknown");
  }
}
