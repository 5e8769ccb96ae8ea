package org.scrutin.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An identity provider that, like the local one, makes its issuer of the Host header. */
public final class StubProvider {
  private static final KeyPair KEY = newKey();
  private static final KeyPair FORGED = newKey();
  private static final Map<String, String> CHALLENGES = new ConcurrentHashMap<>();
  private static final AtomicInteger EXCHANGES = new AtomicInteger();
  private static volatile String issuer = "";
  private static volatile Consumer<HttpServerRequest> exchange = StubProvider::exchanged;

  /** Of the gateway as the client that exchanges tokens. */
  static final String EXCHANGE_SECRET = "only-for-tests";

  static void issuer(String address) {
    issuer = address;
  }

  /** An access token as the provider gives it. */
  public static String token(String person, String role) {
    return sign(KEY, issuer, "scrutin", person, role, Duration.ofMinutes(5));
  }

  public static String expired(String person) {
    return sign(KEY, issuer, "scrutin", person, "admin", Duration.ofMinutes(-5));
  }

  public static String forged(String person) {
    return sign(FORGED, issuer, "scrutin", person, "admin", Duration.ofMinutes(5));
  }

  public static String forAnotherAudience(String person) {
    return sign(KEY, issuer, "elsewhere", person, "admin", Duration.ofMinutes(5));
  }

  public static String ofAnotherIssuer(String person) {
    return sign(KEY, "http://elsewhere/idp", "scrutin", person, "admin", Duration.ofMinutes(5));
  }

  /** A token that does not say whose it is. */
  public static String ofNobody(String role) {
    return sign(KEY, issuer, "scrutin", null, role, Duration.ofMinutes(5));
  }

  private static String sign(
      KeyPair key,
      String issuer,
      String audience,
      @Nullable String person,
      String role,
      Duration valid) {
    var now = Instant.now();
    JwtClaimsBuilder claims = Jwt.issuer(issuer).preferredUserName("x");
    if (person != null) {
      claims.subject(person).preferredUserName(person);
    }
    return claims
        .audience(audience)
        .groups(Set.of(role))
        .issuedAt(now.minusSeconds(600))
        .expiresAt(now.plus(valid))
        .jws()
        .keyId("stub")
        .sign(key.getPrivate());
  }

  void handle(HttpServerRequest request) {
    switch (request.path()) {
      case "/idp/jwks" -> json(request, new JsonObject().put("keys", new JsonArray().add(jwk())));
      case "/idp/authorize" -> authorize(request);
      case "/idp/token" -> request.setExpectMultipart(true).endHandler(end -> tokens(request));
      case "/idp/host" ->
          json(
              request,
              new JsonObject()
                  .put("host", request.getHeader("Host"))
                  .put("cookie", request.getHeader("Cookie"))
                  .put("forwarded", request.getHeader("X-Forwarded-Host")));
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void authorize(HttpServerRequest request) {
    String code = "code-" + CHALLENGES.size();
    CHALLENGES.put(code, request.getParam("code_challenge"));
    request
        .response()
        .setStatusCode(302)
        .putHeader(
            "Location",
            request.getParam("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(request.getParam("state"), StandardCharsets.UTF_8))
        .end();
  }

  /** Claims of the token in the header; of nobody's where there is none. */
  public static JsonObject claims(@Nullable String authorization) {
    if (authorization == null) {
      return new JsonObject();
    }
    String[] parts = authorization.split("\\.");
    return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])));
  }

  /** How often tokens were exchanged. */
  public static int exchanges() {
    return EXCHANGES.get();
  }

  /** Has the provider answer exchanges so, until the value is closed. */
  public static AutoCloseable exchange(Consumer<HttpServerRequest> answer) {
    exchange = answer;
    return () -> exchange = StubProvider::exchanged;
  }

  private static void exchanged(HttpServerRequest request) {
    String credentials =
        Base64.getEncoder().encodeToString(("scrutin:" + EXCHANGE_SECRET).getBytes(US_ASCII));
    if (!("Basic " + credentials).equals(request.getHeader("Authorization"))) {
      request.response().setStatusCode(401).end("{\"error\":\"invalid_client\"}");
      return;
    }
    JsonObject claims = claims(request.getFormAttribute("subject_token"));
    String audience = request.getFormAttribute("audience");
    String person = claims.getString("sub");
    String role = claims.getJsonArray("groups").getString(0);
    json(
        request,
        new JsonObject()
            .put("token_type", "Bearer")
            .put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token")
            .put("expires_in", 300)
            .put("access_token", sign(KEY, issuer, audience, person, role, Duration.ofMinutes(5))));
  }

  private static void tokens(HttpServerRequest request) {
    if ("urn:ietf:params:oauth:grant-type:token-exchange"
        .equals(request.getFormAttribute("grant_type"))) {
      EXCHANGES.incrementAndGet();
      exchange.accept(request);
      return;
    }
    String verifier = request.getFormAttribute("code_verifier");
    String challenge = CHALLENGES.remove(request.getFormAttribute("code"));
    if (verifier == null || !challenge(verifier).equals(challenge)) {
      request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
      return;
    }
    String own = "http://" + request.getHeader("Host") + "/idp";
    var valid = Duration.ofMinutes(5);
    json(
        request,
        new JsonObject()
            .put("token_type", "Bearer")
            .put("expires_in", 300)
            .put("access_token", sign(KEY, own, "scrutin", "clerk1", "clerk", valid))
            .put("id_token", sign(KEY, own, "scrutin-web", "clerk1", "clerk", valid)));
  }

  private static JsonObject jwk() {
    var key = (RSAPublicKey) KEY.getPublic();
    return new JsonObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", "stub")
        .put("n", base64(key.getModulus()))
        .put("e", base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpServerRequest request, JsonObject body) {
    request.response().putHeader("Content-Type", "application/json").end(body.encode());
  }
}
