package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;

/** The sign-in of a gateway that browsers reach over TLS. */
@GatewayTest
@TestProfile(HostCookiesSignInTest.OverTls.class)
class HostCookiesSignInTest {
  /** TLS ends before the gateway. */
  public static class OverTls implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("scrutin.gateway.public-origin", "https://count.example");
    }
  }

  private final GatewayClient browser =
      new GatewayClient(new CookieManager(null, CookiePolicy.ACCEPT_NONE));
  private final Map<String, String> cookies = new TreeMap<>();

  @Test
  void allItsCookiesBearThePrefixAndOneWithoutItIsNoSession() {
    // When
    var toProvider = get(GatewayClient.uri("/login"));
    var back = get(location(toProvider));
    var callback = get(location(back));

    // Then
    assertThat(callback.statusCode()).isEqualTo(302);
    assertThat(cookies.keySet()).allMatch(name -> name.startsWith("__Host-q_"));
    assertThat(cookies).containsKey("__Host-q_session_web");
    assertThat(get(GatewayClient.uri("/")).body()).contains("Sign out");

    // When
    Map<String, String> bare = new TreeMap<>();
    cookies.forEach((name, value) -> bare.put(name.substring("__Host-".length()), value));
    cookies.clear();
    cookies.putAll(bare);

    // Then
    assertThat(get(GatewayClient.uri("/")).body()).contains("Sign in").doesNotContain("Sign out");
  }

  private HttpResponse<String> get(URI uri) {
    var request = HttpRequest.newBuilder(uri);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = browser.send(request.build());
    List<String> set = answer.headers().allValues("set-cookie");
    set.forEach(
        cookie -> {
          String[] parts = cookie.split(";")[0].split("=", 2);
          if (cookie.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
          } else {
            cookies.put(parts[0], parts[1]);
          }
        });
    return answer;
  }

  private static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }
}
