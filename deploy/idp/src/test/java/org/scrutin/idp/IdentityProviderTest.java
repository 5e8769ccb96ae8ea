package org.scrutin.idp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityProviderTest {
  private static final String ADDRESS = "http://127.0.0.1:18080";
  private static final String BACK = ADDRESS + "/signed-in";
  private static final String SECRET = "only-for-tests";
  private static final String VERIFIER = "a-code-verifier-of-more-than-forty-three-characters";

  @TempDir static Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private RSAKey key;
  private IdentityProvider provider;

  @BeforeAll
  void start() throws Exception {
    key = SigningKey.at(folder.resolve("key.json"));
    provider = new IdentityProvider(0, URI.create(ADDRESS), key, SECRET);
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @ParameterizedTest
  @CsvSource({
    "admin,admin",
    "clerk1,clerk",
    "clerk2,clerk",
    "clerk3,clerk",
    "supervisor,supervisor",
    "supervisor2,supervisor",
    "commissioner1,commissioner",
    "commissioner2,commissioner",
    "registrar,registrar",
    "registrar2,registrar",
    "investigator,investigator",
    "adjudicator1,adjudicator",
    "adjudicator2,adjudicator",
    "adjudicator3,adjudicator",
    "auditor,auditor",
    "observer,observer",
    "citizen,voter"
  })
  void aPersonHasTheGroupOfTheTable(String person, String group) throws Exception {
    // When
    SignedJWT token = accessToken(password(person));
    // Then
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(person);
    assertThat(claims.getStringClaim("preferred_username")).isEqualTo(person);
    assertThat(claims.getStringListClaim("groups")).containsExactly(group);
    assertThat(claims.getAudience()).containsExactly("scrutin");
    assertThat(claims.getIssuer()).isEqualTo(ADDRESS + "/idp");
    assertThat(claims.getClaims()).doesNotContainKey("list");
    assertThat(token.verify(new RSASSAVerifier(key.toRSAPublicKey()))).isTrue();
  }

  @Test
  void anObserverObservesForAnOrganisation() throws Exception {
    assertThat(accessToken(password("observer")).getJWTClaimsSet().getStringClaim("organisation"))
        .isEqualTo("COMFREL");
    assertThat(accessToken(password("observer2")).getJWTClaimsSet().getStringClaim("organisation"))
        .isEqualTo("Observers of the invented country");
    assertThat(accessToken(password("auditor")).getJWTClaimsSet().getClaims())
        .doesNotContainKey("organisation");
  }

  @Test
  void anAgentActsForItsList() throws Exception {
    // When
    var claims = accessToken(password("agent-cnrp")).getJWTClaimsSet();
    // Then
    assertThat(claims.getSubject()).isEqualTo("agent-cnrp");
    assertThat(claims.getStringListClaim("groups")).containsExactly("agent");
    assertThat(claims.getStringClaim("list")).isEqualTo("CNRP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "Admin", "agent-", "agent-CNRP", "agent-x y", "admin ", ""})
  void anUnknownPersonIsRefused(String name) throws Exception {
    // When
    HttpResponse<String> answer = password(name);
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void theRefusalSaysWhoThereIs() throws Exception {
    assertThat(password("nobody").body()).contains("invalid_grant", "admin", "agent-CODE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=client_credentials&client_id=x&client_secret=y&scope=z",
        "grant_type=refresh_token&client_id=x&refresh_token=made-up",
        "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=x",
        "username=admin"
      })
  void otherWaysToATokenAreRefused(String form) throws Exception {
    // When
    HttpResponse<String> answer = post("/idp/token", form);
    // Then
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void aPageOfAnotherSiteIsRefused() throws Exception {
    // Given
    HttpRequest request =
        HttpRequest.newBuilder(uri("/idp/token"))
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&username=admin"))
            .build();
    // When
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void otherIssuersAndToolsOfTheLibraryAreNotThere() throws Exception {
    for (String path : List.of("/other/jwks", "/idp/debugger", "/default/token", "/")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theKeyOfTheJarIsNotUsed() throws Exception {
    // When
    JWKSet published = JWKSet.parse(get("/idp/jwks").body());
    // Then
    assertThat(published.getKeys()).hasSize(1);
    assertThat(published.getKeys().getFirst().toRSAKey().getModulus()).isEqualTo(key.getModulus());
    assertThat(published.getKeys().getFirst().isPrivate()).isFalse();
  }

  @Test
  void theKeyIsKeptAndReadableByItsOwnerAlone() throws Exception {
    // When
    RSAKey again = SigningKey.at(folder.resolve("key.json"));
    // Then
    assertThat(again.getModulus()).isEqualTo(key.getModulus());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("key.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theCodeFlowGivesThePersonsClaimsAndNoOthers() throws Exception {
    // Given
    HttpResponse<String> page = get(authorize(BACK));
    // When
    HttpResponse<String> signedIn =
        post(
            authorize(BACK),
            form(Map.of("username", "citizen", "claims", "{\"groups\":[\"admin\"]}")));
    // Then
    assertThat(page.body()).contains("value=\"commissioner1\"").doesNotContain("claims\"");
    HttpResponse<String> answer = exchange(code(signedIn), VERIFIER);
    var claims = accessToken(answer).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("citizen");
    assertThat(claims.getStringListClaim("groups")).containsExactly("voter");
    assertThat(claims.getAudience()).containsExactly("scrutin");
    var id =
        SignedJWT.parse(JSONObjectUtils.parse(answer.body()).get("id_token").toString())
            .getJWTClaimsSet();
    assertThat(id.getStringClaim("nonce")).isEqualTo("n");
    assertThat(id.getIssuer()).isEqualTo(ADDRESS + "/idp");
  }

  @Test
  void thePageIsInTheLanguageAskedFor() throws Exception {
    // When
    HttpResponse<String> khmer = get(authorize(BACK) + "&ui_locales=fr%20km-KH%20en");
    HttpResponse<String> refused = post(authorize(BACK) + "&ui_locales=km", "username=nobody");
    HttpResponse<String> other = get(authorize(BACK) + "&ui_locales=fr");
    // Then
    assertThat(khmer.body()).contains("<html lang=\"km\">", "តើអ្នកជានរណា?").doesNotContain("@");
    assertThat(refused.body()).contains("គ្មានមនុស្សនេះនៅទីនេះទេ។");
    assertThat(other.body()).contains("<html lang=\"en\">", "Who are you?");
  }

  @Test
  void aSessionCanBeRefreshed() throws Exception {
    // Given
    HttpResponse<String> signedIn = post(authorize(BACK), "username=agent-cnrp");
    String refresh =
        JSONObjectUtils.parse(exchange(code(signedIn), VERIFIER).body())
            .get("refresh_token")
            .toString();
    // When
    HttpResponse<String> answer =
        post(
            "/idp/token",
            form(
                Map.of(
                    "grant_type", "refresh_token", "client_id", "web", "refresh_token", refresh)));
    // Then
    var claims = accessToken(answer).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("agent-cnrp");
    assertThat(claims.getStringClaim("list")).isEqualTo("CNRP");
  }

  @Test
  void aCodeNeedsItsVerifier() throws Exception {
    // Given
    String code = code(post(authorize(BACK), "username=admin"));
    // When
    HttpResponse<String> answer =
        exchange(code, "another-verifier-of-more-than-forty-three-characters");
    // Then
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void anUnknownPersonCannotSignIn() throws Exception {
    // When
    HttpResponse<String> answer = post(authorize(BACK), "username=nobody");
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("There is no such person here.");
  }

  @Test
  void aSignInLeadsToThisMachineOnly() throws Exception {
    for (String method : List.of("GET", "POST")) {
      HttpRequest request =
          HttpRequest.newBuilder(uri(authorize("https://elsewhere.example/")))
              .method(method, HttpRequest.BodyPublishers.ofString("username=admin"))
              .build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scrutin-results", "scrutin-claims"})
  void theGatewayExchangesATokenForOneOfAService(String service) throws Exception {
    // Given
    SignedJWT first = accessToken(password("agent-cnrp"));

    // When
    var claims = accessToken(exchangeToken(SECRET, service, first.serialize())).getJWTClaimsSet();

    // Then
    assertThat(claims.getAudience()).containsExactly(service);
    assertThat(claims.getSubject()).isEqualTo("agent-cnrp");
    assertThat(claims.getStringListClaim("groups")).containsExactly("agent");
    assertThat(claims.getStringClaim("list")).isEqualTo("CNRP");
    assertThat(claims.getExpirationTime()).isEqualTo(first.getJWTClaimsSet().getExpirationTime());
  }

  @Test
  void nobodyElseExchangesAnythingAndNothingElseIsExchanged() throws Exception {
    // Given
    String token = accessToken(password("admin")).serialize();
    String service = accessToken(exchangeToken(SECRET, "scrutin-results", token)).serialize();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();

    // When, Then
    assertRefused(exchangeToken("another", "scrutin-results", token), 401, "invalid_client");
    assertRefused(
        post("/idp/token", exchangeForm("scrutin-results", token)), 401, "invalid_client");
    assertRefused(exchangeToken(SECRET, "scrutin", token), 400, "invalid_target");
    assertRefused(exchangeToken(SECRET, "elsewhere", token), 400, "invalid_target");
    assertRefused(exchangeToken(SECRET, "scrutin-claims", service), 400, "invalid_request");
    assertRefused(exchangeToken(SECRET, "scrutin-claims", "no.token.this"), 400, "invalid_request");
    for (var bad :
        List.of(
            signed(key, "scrutin", Instant.now().minusSeconds(120)),
            signed(foreign, "scrutin", Instant.now().plusSeconds(120)))) {
      assertRefused(exchangeToken(SECRET, "scrutin-claims", bad), 400, "invalid_request");
    }
    assertThat(
            exchangeToken(
                    SECRET,
                    "scrutin-claims",
                    signed(key, "scrutin", Instant.now().plusSeconds(120)))
                .statusCode())
        .isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(error);
  }

  private static String signed(RSAKey key, String audience, Instant expiry) throws Exception {
    var claims =
        new JWTClaimsSet.Builder()
            .subject("admin")
            .issuer(ADDRESS + "/idp")
            .audience(audience)
            .issueTime(Date.from(Instant.now().minusSeconds(600)))
            .expirationTime(Date.from(expiry))
            .claim("groups", List.of("admin"))
            .build();
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build(),
            claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private HttpResponse<String> exchangeToken(String secret, String audience, String token)
      throws Exception {
    String credentials = "scrutin:" + secret;
    HttpRequest request =
        HttpRequest.newBuilder(uri("/idp/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(HttpRequest.BodyPublishers.ofString(exchangeForm(audience, token)))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static String exchangeForm(String audience, String token) {
    return form(
        Map.of(
            "grant_type",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            "subject_token",
            token,
            "subject_token_type",
            "urn:ietf:params:oauth:token-type:access_token",
            "audience",
            audience));
  }

  private String authorize(String redirect) throws Exception {
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
    return "/idp/authorize?"
        + form(
            Map.of(
                "response_type",
                "code",
                "client_id",
                "web",
                "scope",
                "openid",
                "state",
                "s",
                "nonce",
                "n",
                "redirect_uri",
                redirect,
                "code_challenge",
                challenge,
                "code_challenge_method",
                "S256"));
  }

  private static String code(HttpResponse<String> signedIn) {
    assertThat(signedIn.statusCode()).isEqualTo(302);
    String location = signedIn.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith(BACK);
    return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    return post(
        "/idp/token",
        form(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "web",
                "code",
                code,
                "redirect_uri",
                BACK,
                "code_verifier",
                verifier)));
  }

  private HttpResponse<String> password(String person) throws Exception {
    return post(
        "/idp/token",
        form(
            Map.of(
                "grant_type",
                "password",
                "username",
                person,
                "password",
                "x",
                "client_id",
                "cli")));
  }

  private static SignedJWT accessToken(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return SignedJWT.parse(JSONObjectUtils.parse(answer.body()).get("access_token").toString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + provider.port() + path);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
