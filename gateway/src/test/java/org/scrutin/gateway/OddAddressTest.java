package org.scrutin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@GatewayTest
class OddAddressTest {
  static Stream<String> odd() {
    var odd = List.of("%zz", "a|b", "a{b}^`", "a\\b", "é");
    var places =
        List.of(
            "/X",
            "/elections/X",
            "/claims/X",
            "/problems/X",
            "/?lang=X",
            "/?X=1",
            "/?fbclid=X",
            "/docs?fbclid=X",
            "/problems?fbclid=X",
            "/elections/syn?asOf=X",
            "/elections/syn?at=X",
            "/elections/syn?tally=X",
            "/claims/C-1?asOf=X",
            "/login?X",
            "/openapi/results?format=X",
            "/openapi?x=X",
            "/api/X",
            "/api/v1/elections/X",
            "/api/v1/elections?limit=X",
            "/api/v1/elections?X=1",
            "/log/X");
    return places.stream().flatMap(place -> odd.stream().map(code -> place.replace("X", code)));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void probe(String target) {
    var answer =
        RawHttp.send(
            "GET "
                + target
                + " HTTP/1.1\nHost: 127.0.0.1:"
                + StubServices.gatewayPort()
                + "\nConnection: close\n\n");
    System.out.println(
        "PROBE "
            + target
            + " -> "
            + answer.status()
            + " "
            + answer.header("Content-Type").orElse("-")
            + " "
            + answer.header("Location").orElse(""));
    assertThat(answer.status()).isNotEqualTo(500);
  }
}
