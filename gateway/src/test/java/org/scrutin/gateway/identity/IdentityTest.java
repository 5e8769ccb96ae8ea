package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.gateway.Echo;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubProvider;
import org.scrutin.gateway.StubServices;

@GatewayTest
class IdentityTest {
  private static final String PATH = "/api/v1/elections/me";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final GatewayClient browser = new GatewayClient(cookies);
  private final AtomicInteger reached = new AtomicInteger();

  @BeforeEach
  void stub() {
    StubServices.onResults(
        PATH,
        request -> {
          reached.incrementAndGet();
          Echo.answer(request);
        });
  }

  @Test
  void aValidTokenPassesWithItsBody() {
    // Given
    String token = StubProvider.token("clerk1", "clerk");

    // When
    var answer = browser.send(post().header("Authorization", "Bearer " + token).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    var echo = new JsonObject(answer.body());
    assertThat(person(echo)).isEqualTo("clerk1");
    assertThat(echo.getLong("length")).isEqualTo(100_000);
  }

  @Test
  void withoutCredentialsARequestPassesAsAnonymous() {
    // When
    var answer = browser.send(HttpRequest.newBuilder(GatewayClient.uri(PATH)).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new JsonObject(answer.body()).getJsonObject("headers").fieldNames())
        .doesNotContain("authorization");
  }

  static Stream<String> invalid() {
    return Stream.of(
        "Bearer " + StubProvider.expired("admin"),
        "Bearer " + StubProvider.forged("admin"),
        "Bearer " + StubProvider.ofNobody("admin"),
        "Bearer " + StubProvider.forAnotherAudience("admin"),
        "Bearer " + StubProvider.ofAnotherIssuer("admin"),
        "Bearer nonsense",
        "Bearer ",
        "Basic YWRtaW46YWRtaW4=");
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void credentialsThatAreNotValidAreRefusedAndNeverRedirected(String authorization) {
    // When
    var answer = browser.send(post().header("Authorization", authorization).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("www-authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("/problems/invalid-credentials");
    assertThat(reached).hasValue(0);
  }

  @Test
  void signingInLeadsThroughTheProviderAndBack() {
    // When
    var answer = signIn();

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(URI.create(answer.headers().firstValue("location").orElseThrow()).getPath())
        .isEqualTo("/");
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
        .isNotEmpty()
        .allMatch(HttpCookie::isHttpOnly);
  }

  @ParameterizedTest
  @CsvSource({
    "/km/elections/syn?at=preliminary-1, /km/elections/syn?at=preliminary-1",
    "/claims/SYN-0001, /claims/SYN-0001",
    "//elsewhere.example/, /",
    "https://elsewhere.example/, /",
    "/\\elsewhere.example, /",
    "/api/v1/claims, /",
    "/logout, /",
    "javascript:alert(1), /"
  })
  void aSignInEndsWhereItWasAskedForAndNowhereElse(String page, String end) {
    // When
    var answer = signIn("/login?page=" + encoded(page));

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    URI location = location(answer);
    assertThat(location.getAuthority()).isEqualTo(GatewayClient.uri("/").getAuthority());
    assertThat(location.toString()).endsWith(end);
    assertThat(cookies.getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().equals("page"));
  }

  @Test
  void whoIsSignedInSeesTheRoleAndTheProviderKnowsTheLanguage() {
    // When
    var asked =
        browser.send(
            HttpRequest.newBuilder(GatewayClient.uri("/login?page=%2Fkm%2F&ui_locales=km"))
                .build());
    signIn();
    var page = browser.get("/");
    var khmer = browser.get("/km");

    // Then
    assertThat(asked.headers().firstValue("location").orElseThrow()).contains("ui_locales=km");
    assertThat(page.body()).contains("Signed in as <bdi>clerk1</bdi> · clerk</span>");
    assertThat(khmer.body()).contains("<bdi>clerk1</bdi> · ស្មៀន</span>");
  }

  @Test
  void theSignInUsesPkceAndLaxCookies() {
    // When
    var answer = browser.send(HttpRequest.newBuilder(GatewayClient.uri("/login")).build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .startsWith(StubServices.gateway() + "/idp/authorize?")
        .contains("code_challenge_method=S256")
        .contains("client_id=scrutin-web");
    assertThat(answer.headers().allValues("set-cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("; httponly"))
        .allMatch(cookie -> cookie.contains("SameSite=Lax"));
  }

  @Test
  void aSessionBecomesATokenAndItsCookieStaysHere() {
    // Given
    signIn();

    // When
    var answer = browser.send(HttpRequest.newBuilder(GatewayClient.uri(PATH)).build());

    // Then
    var echo = new JsonObject(answer.body());
    assertThat(person(echo)).isEqualTo("clerk1");
    assertThat(echo.getJsonObject("headers").fieldNames()).doesNotContain("cookie");
  }

  @Test
  void aSessionChangesSomethingOnlyFromThisSitesOwnPages() {
    // Given
    signIn();

    // When
    var statuses =
        List.of(
            browser.send(post().build()).statusCode(),
            browser.send(post().header("Origin", "http://evil.example").build()).statusCode(),
            browser.send(post().header("Origin", "null").build()).statusCode(),
            browser.send(post().header("Origin", StubServices.gateway()).build()).statusCode());

    // Then
    assertThat(statuses).containsExactly(403, 403, 403, 200);
    assertThat(reached).hasValue(1);
  }

  @Test
  void aSessionThatIsNotOursIsRefusedByTheApiAndIgnoredByPages() {
    // Given
    String cookie = "q_session_web=forged";

    // When
    var api =
        browser.send(
            HttpRequest.newBuilder(GatewayClient.uri(PATH)).header("Cookie", cookie).build());
    var page =
        browser.send(
            HttpRequest.newBuilder(GatewayClient.uri("/openapi")).header("Cookie", cookie).build());

    // Then
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.body()).contains("/problems/invalid-credentials");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(reached).hasValue(0);
  }

  @Test
  void signingOutEndsTheSession() {
    // Given
    signIn();

    // When
    var answer =
        browser.send(
            HttpRequest.newBuilder(GatewayClient.uri("/logout"))
                .header("Origin", StubServices.gateway())
                .POST(BodyPublishers.noBody())
                .build());

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer).toString())
        .startsWith(StubServices.gateway() + "/idp/endsession?")
        .contains("id_token_hint=ey")
        .contains("post_logout_redirect_uri=" + encoded(StubServices.gateway() + "/"));
    assertThat(cookies.getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().startsWith("q_session"));
  }

  /** Follows the code flow as a browser does, up to its last step. */
  private static String person(JsonObject echo) {
    String token = echo.getJsonObject("headers").getString("authorization");
    return StubProvider.claims(token).getString("sub");
  }

  private HttpResponse<String> signIn() {
    return signIn("/login");
  }

  private HttpResponse<String> signIn(String address) {
    var toProvider = browser.send(HttpRequest.newBuilder(GatewayClient.uri(address)).build());
    var back = browser.send(HttpRequest.newBuilder(location(toProvider)).build());
    var callback = browser.send(HttpRequest.newBuilder(location(back)).build());
    return callback.statusCode() == 302
        ? browser.send(HttpRequest.newBuilder(location(callback)).build())
        : callback;
  }

  private static URI location(HttpResponse<?> answer) {
    return URI.create(answer.headers().firstValue("location").orElseThrow());
  }

  private static HttpRequest.Builder post() {
    return HttpRequest.newBuilder(GatewayClient.uri(PATH))
        .POST(BodyPublishers.ofByteArray(new byte[100_000]));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
