package org.scrutin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestClassTest {
  @ParameterizedTest
  @CsvSource({
    "GET,/,READING",
    "HEAD,/api/v1/elections,READING",
    "GET,/api/v1/elections/kh-2013/units,READING",
    "PUT,/api/v1/elections/kh-2013/units,UPLOADING",
    "POST,/api/v1/elections/kh-2013/tallies/nec/imports,UPLOADING",
    "POST,/api/v1/elections/kh-2013/tallies/nec/imports/1,FILING",
    "POST,/api/v1/claims,FILING",
    "PATCH,/api/v1/claims/X-1,FILING",
    "POST,/api/v1/allocations,CALCULATING",
    "GET,/login,SIGNING_IN",
    "POST,/logout,SIGNING_IN",
    "POST,/idp/token,SIGNING_IN"
  })
  void isThatOfTheRoute(String method, String path, RequestClass expected) {
    assertThat(RequestClass.of(HttpMethod.valueOf(method), path)).isEqualTo(expected);
  }
}
