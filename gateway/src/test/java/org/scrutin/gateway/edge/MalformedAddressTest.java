package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubServices;

@GatewayTest
class MalformedAddressTest {
  static Stream<String> odd() {
    var codes = List.of("%00", "%zz", "%", "%ff", "%C0%80", "%ed%a0%80", "a|b", "a\\b", "{}^`\"<>");
    var places =
        List.of(
            "/X",
            "/elections/X",
            "/claims/X",
            "/problems/X",
            "/?lang=X",
            "/?X=1",
            "/problems?fbclid=X",
            "/docs?fbclid=X",
            "/elections/e?asOf=X",
            "/elections/e?at=X",
            "/elections/e?tally=X",
            "/claims/C-1?asOf=X",
            "/login?X",
            "/openapi/results?x=X",
            "/openapi?x=X",
            "/idp/X",
            "/log/X",
            "/api/X",
            "/api/v1/elections/X",
            "/api/v1/elections/e?limit=X",
            "/api/v1/elections/e?X=1");
    return places.stream().flatMap(place -> codes.stream().map(code -> place.replace("X", code)));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void noAddressMakesTheGatewayFail(String target) {
    // When
    var answer = get(target);

    // Then
    assertThat(answer.status()).isIn(200, 302, 400, 404, 503);
    assertThat(answer.header("X-Request-Id")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "/problems?utm_term=a|b /problems",
        "/elections/e?fbclid=%zz&asOf=2031-05-01&x={1} /elections/e?asOf=2031-05-01",
        "/?lang=km&%=1 /?lang=km"
      })
  void pagesDropWhatASharedLinkCarries(String target, String page) {
    // When
    var answer = get(target);

    // Then
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).contains(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/?a|b", "/\\evil.example/?a|b", "/%2fevil.example/?a|b"})
  void aPageLeadsToNoOtherSite(String target) {
    // When
    var answer = get(target);

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/elections/e?limit=%zz, invalid-parameter",
    "/api/v1/elections/e?a|b=1, invalid-parameter",
    "/api/v1/elections/%zz, bad-request",
    "/api/v1/elections/a|b, bad-request",
    "/elections/%zz, bad-request",
  })
  void whatCanOnlyBeRefusedIsToldAsAProblem(String target, String type) {
    // When
    var answer = get(target);

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"/problems/" + type + "\"");
  }

  private static RawHttp.Answer get(String target) {
    return RawHttp.send(
        "GET %s HTTP/1.1\nHost: 127.0.0.1:%d\nConnection: close\n\n"
            .formatted(target, StubServices.gatewayPort()));
  }
}
