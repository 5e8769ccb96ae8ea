package org.scrutin.system.operators;

import io.restassured.response.Response;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Collectors;

/** A browser's sign-in by the authorization code flow. */
final class SignIn {
  private SignIn() {}

  /** What a browser sends as its cookies afterwards. */
  static String cookies(Institution institution, String person) throws Exception {
    CookieManager cookies = new CookieManager();
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      URI form = location(browser.send(get(institution.address().resolve("/login")), text()));
      var filled =
          HttpRequest.newBuilder(form)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("username=" + person))
              .build();
      URI back = location(browser.send(filled, text()));
      browser.send(get(back), text());
    }
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("q_session"))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** What a program gets that signs its user in the same way. */
  static Response tokens(Institution institution, String person) throws Exception {
    String verifier = "a-verifier-of-more-than-forty-three-characters-for-tests";
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    String back = institution.address() + "/signed-in";
    String code =
        institution
            .anonymous()
            .redirects()
            .follow(false)
            .queryParam("response_type", "code")
            .queryParam("client_id", "scrutin-cli")
            .queryParam("scope", "openid")
            .queryParam("state", "s")
            .queryParam("redirect_uri", back)
            .queryParam("code_challenge_method", "S256")
            .queryParam(
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
            .formParam("username", person)
            .post("/idp/authorize")
            .header("Location")
            .replaceFirst(".*[?&]code=([^&]+).*", "$1");
    return institution
        .anonymous()
        .formParam("grant_type", "authorization_code")
        .formParam("client_id", "scrutin-cli")
        .formParam("redirect_uri", back)
        .formParam("code_verifier", verifier)
        .formParam("code", code)
        .post("/idp/token")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).build();
  }

  private static HttpResponse.BodyHandler<String> text() {
    return BodyHandlers.ofString();
  }

  private static URI location(HttpResponse<?> answer) {
    return answer.uri().resolve(answer.headers().firstValue("location").orElseThrow());
  }
}
