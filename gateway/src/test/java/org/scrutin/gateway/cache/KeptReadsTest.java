package org.scrutin.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.RawHttp;
import org.scrutin.gateway.StubProvider;
import org.scrutin.gateway.StubServices;
import org.scrutin.gateway.site.SyntheticElection;

/** Answers that stay fresh for longer than the test takes. */
@QuarkusTest
@WithTestResource(StubServices.class)
@TestProfile(KeptReadsTest.LongFresh.class)
class KeptReadsTest {
  /** So that no clock decides what is fresh. */
  public static class LongFresh implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "scrutin.gateway.cache.fresh", "5M",
          "scrutin.gateway.rates.reading", "500/PT1H",
          "scrutin.gateway.public-origin", "https://kept.example",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.50.0.1");
    }
  }

  private static final String PATH = "/api/v1/elections/kept/results";
  private static final String BODY = "{\"votes\":[" + "1234,".repeat(1_000) + "5]}";

  private final GatewayClient client = new GatewayClient();
  private final AtomicInteger asked = new AtomicInteger();

  @BeforeEach
  void stub() {
    EmptyCache.now();
    StubServices.onResults(PATH, this::answer);
  }

  private void answer(HttpServerRequest request) {
    asked.incrementAndGet();
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "public, no-cache")
        .putHeader("ETag", "\"7\"")
        .end(BODY);
  }

  @Test
  void oneAnswerServesAllWhoAskTheSame() {
    // When
    var first = client.get(PATH + "?at=7&unit=X");
    var second = client.get(PATH + "?unit=X&at=7", "Accept", "application/json");
    var head =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri(PATH + "?unit=X&&at=7"))
                .method("HEAD", BodyPublishers.noBody())
                .build());
    var other = client.get(PATH + "?unit=Y&at=7");

    // Then
    assertThat(asked).hasValue(2);
    assertThat(List.of(first.body(), second.body(), other.body())).containsOnly(BODY);
    assertThat(second.headers().firstValue("age")).isPresent();
    assertThat(second.headers().firstValue("etag")).contains("\"7\"");
    assertThat(second.headers().firstValue("cache-control")).contains("public, no-cache");
    assertThat(second.headers().firstValue("content-security-policy")).isPresent();
    assertThat(second.headers().firstValue("vary").orElseThrow())
        .contains("Authorization", "Cookie", "Accept-Encoding");
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("content-length")).hasValue(BODY.length());
  }

  @Test
  void aPreviewElsewhereHasAddressesOfTheConfiguredOriginAlone() {
    // Given
    SyntheticElection.serve();

    // When
    String page = client.get("/km/elections/syn?at=17", "X-Forwarded-Host", "evil.example").body();
    SyntheticElection.forget();

    // Then
    assertThat(page)
        .contains(
            "<meta property=\"og:url\" content=\"https://kept.example/km/elections/syn?at=17\">",
            "<meta property=\"og:image\""
                + " content=\"https://kept.example/km/elections/syn/charts/result.png?at=17\">")
        .doesNotContain("evil.example");
  }

  @Test
  void whoeverComesOverTlsIsToldToStay() {
    for (int i = 0; i < 2; i++) {
      assertThat(client.get(PATH).headers().firstValue("strict-transport-security"))
          .contains("max-age=31536000");
    }
  }

  @Test
  void whoHasTheAnswerIsToldSo() {
    // Given
    client.get(PATH);

    // When
    var same = client.get(PATH, "If-None-Match", "\"1\", W/\"7\"");
    var another = client.get(PATH, "If-None-Match", "\"8\"");

    // Then
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("etag")).contains("\"7\"");
    assertThat(another.statusCode()).isEqualTo(200);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aCompressedFormIsKeptBesideIt() throws Exception {
    // When
    HttpResponse<byte[]> packed = bytes("gzip, br");
    HttpResponse<byte[]> shorter = bytes("gzip, deflate, br, zstd");
    HttpResponse<byte[]> liked = bytes("zstd;q=0.5, gzip;q=0.8");
    HttpResponse<byte[]> refused = bytes("gzip;q=0.0");

    // Then
    assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("etag")).contains("W/\"7\"");
    assertThat(packed.body().length).isLessThan(BODY.length() / 10);
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    }
    assertThat(shorter.headers().firstValue("content-encoding")).contains("zstd");
    assertThat(shorter.headers().firstValue("etag")).contains("W/\"7\"");
    assertThat(Zstd.decompress(shorter.body(), BODY.length()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(BODY);
    assertThat(liked.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(refused.headers().firstValue("content-encoding")).isEmpty();
    assertThat(new String(refused.body(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    assertThat(asked).hasValue(1);
  }

  private static HttpResponse<byte[]> bytes(String encoding) throws Exception {
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(GatewayClient.uri(PATH))
              .header("Accept-Encoding", encoding)
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  @Test
  void theServiceIsAskedOnceHoweverManyAskAtOnce() throws Exception {
    // Given: a service that answers when the test wants it
    Queue<HttpServerRequest> waiting = new ConcurrentLinkedQueue<>();
    String path = "/api/v1/elections/once/results";
    StubServices.onResults(path, waiting::add);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      // When
      for (int i = 0; i < 30; i++) {
        answers.add(visitors.submit(() -> client.get(path)));
      }
      while (waiting.isEmpty()) {
        Thread.onSpinWait();
      }
      waiting.forEach(this::answer);
    }

    // Then
    for (Future<HttpResponse<String>> answer : answers) {
      assertThat(answer.get().body()).isEqualTo(BODY);
    }
    assertThat(waiting).hasSize(1);
  }

  @Test
  void whatIsNotThereTakesNoPlaceFromWhatIs() {
    // Given
    client.get(PATH);

    // When
    for (int i = 0; i < 40; i++) {
      assertThat(client.get("/api/v1/elections/kept/results?at=none" + i).statusCode())
          .isEqualTo(200);
      assertThat(client.get("/api/v1/elections/nowhere?at=" + i).statusCode()).isEqualTo(404);
    }
    int before = asked.get();
    var kept = client.get(PATH);

    // Then
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(asked).hasValue(before);
  }

  @Test
  void whatIsInMemoryIsNeitherCountedNorRefused() {
    // Given
    String from = "127.40.0.1";
    RawHttp.send(from, get(PATH));

    // When
    for (int i = 0; i < 150; i++) {
      assertThat(RawHttp.send(from, get(PATH)).status()).isEqualTo(200);
    }
    List<Integer> reaching = new ArrayList<>();
    for (int i = 0; i < 510; i++) {
      reaching.add(RawHttp.send(from, get(PATH + "?at=" + i)).status());
    }

    // Then
    assertThat(reaching.subList(0, 499)).containsOnly(200);
    assertThat(reaching.getLast()).isEqualTo(429);
    assertThat(RawHttp.send(from, get(PATH)).status()).isEqualTo(200);
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\nHost: 127.0.0.1:1\nConnection: close\n\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\n",
        "Host: 127.0.0.1:1\nX-Forwarded-Host: evil.example\n",
        "Host: 127.0.0.1:1\nForwarded: host=evil.example\n",
        "Host: 127.0.0.1:1\nAccept-Language: evil\nReferer: http://evil.example\n",
        "Host: 127.0.0.1:1\nUser-Agent: evil\nOrigin: http://evil.example\n",
        "Host: 127.0.0.1:1\nCookie: lang=evil; other=evil\n",
      })
  void nothingOfWhoAskedFirstIsInWhatOthersGet(String headers) {
    // Given: a service that tells everything of a request
    String path = "/api/v1/elections/mirror";
    StubServices.onResults(
        path, request -> request.response().end(request.uri() + " " + request.headers().entries()));

    // When
    RawHttp.send("127.41.0.1", "GET " + path + " HTTP/1.1\n" + headers + "Connection: close\n\n");
    var other = client.get(path).body();

    // Then
    assertThat(other).contains(path).doesNotContain("evil");
  }

  @Test
  void aCredentialGoesPastTheMemoryAndItsAnswerIsNobodyElses() throws Exception {
    // Given
    String path = "/api/v1/elections/whose";
    StubServices.onResults(
        path,
        request -> {
          String token = request.getHeader("Authorization");
          request
              .response()
              .putHeader("Cache-Control", "public, max-age=60")
              .end(StubProvider.claims(token).getString("sub", "everyone"));
        });
    Map<String, String> callers =
        Map.of(
            "Bearer " + StubProvider.token("clerk1", "clerk"),
            "clerk1",
            "Bearer " + StubProvider.token("auditor", "auditor"),
            "auditor",
            "",
            "everyone");
    Queue<AssertionError> failures = new ConcurrentLinkedQueue<>();

    // When: many callers and orders
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 6; round++) {
        for (String caller : callers.keySet()) {
          visitors.submit(
              () -> {
                try {
                  assertOwn(path, caller, callers.get(caller));
                } catch (AssertionError e) {
                  failures.add(e);
                }
              });
        }
      }
    }

    // Then
    assertThat(failures).isEmpty();
  }

  private void assertOwn(String path, String caller, String person) {
    var answer = caller.isEmpty() ? client.get(path) : client.get(path, "Authorization", caller);
    assertThat(answer.body()).isEqualTo(person);
    assertThat(answer.headers().firstValue("cache-control"))
        .contains(caller.isEmpty() ? "public, max-age=60" : "private, no-store");
    assertThat(answer.headers().firstValue("vary").orElseThrow())
        .contains("Authorization", "Cookie");
  }

  /** Whether the session holds is found out where it is looked at, which the memory is not. */
  @Test
  void aSessionsCookieGoesPastTheMemoryToo() {
    // Given
    client.get(PATH);

    // When
    var answer = client.get(PATH, "Cookie", "lang=en; __Host-q_session_web=of-nobody");

    // Then
    assertThat(answer.headers().firstValue("age")).isEmpty();
    assertThat(answer.headers().firstValue("cache-control")).contains("private, no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"private, max-age=60", "no-store"})
  void whatAServiceSaysIsForOneIsNotKept(String control) {
    // Given
    String path = "/api/v1/elections/personal";
    StubServices.onResults(
        path,
        request ->
            request
                .response()
                .putHeader("Cache-Control", control)
                .end(String.valueOf(asked.incrementAndGet())));

    // When
    var first = client.get(path).body();
    var second = client.get(path).body();

    // Then
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void whatIsTooLongIsPassedOn() {
    // Given
    String path = "/api/v1/elections/long";
    String body = "x".repeat(5 << 20);
    StubServices.onResults(
        path,
        request -> {
          asked.incrementAndGet();
          request.response().setChunked(true).end(body);
        });

    // When
    var first = client.get(path).body();
    var second = client.get(path).body();

    // Then
    assertThat(first).isEqualTo(body);
    assertThat(second).isEqualTo(body);
  }

  @Test
  void aPageIsKeptForItsLanguageAndItsOwnParameters() {
    // Given
    StubServices.onResults(
        "/api/v1/elections", request -> request.response().end("{\"items\":[]}"));
    StubServices.onResults(
        "/api/v1/summaries",
        request -> {
          asked.incrementAndGet();
          request.response().putHeader("Content-Type", "application/json").end("{\"items\":[]}");
        });

    // When
    var english = client.get("/", "Accept-Language", "en");
    var junk = client.get("/?utm=1&utm=2", "Accept-Language", "fr, en;q=0.5");
    int forEnglish = asked.get();
    var khmer = client.get("/km");
    var khmerAgain = client.get("/km", "Cookie", "lang=km");
    var offered = client.get("/", "Cookie", "lang=km");

    // Then
    assertThat(forEnglish).isOne();
    assertThat(junk.body()).isEqualTo(english.body());
    assertThat(english.body()).contains("No elections yet");
    assertThat(english.headers().firstValue("set-cookie")).isEmpty();
    assertThat(english.headers().firstValue("vary").orElseThrow()).contains("Accept-Language");
    assertThat(asked).hasValue(3);
    assertThat(khmer.body()).contains("lang=\"km\"").isEqualTo(khmerAgain.body());
    assertThat(offered.body()).contains("lang=\"en\"").isNotEqualTo(english.body());
    assertThat(khmerAgain.headers().firstValue("set-cookie")).isEmpty();
  }

  /** A proxy that ends TLS, which this gateway's own connection to itself does not have. */
  @Test
  void whoComesThroughAProxyIsAnsweredFromMemory() {
    // Given
    String request =
        "GET "
            + PATH
            + " HTTP/1.1\nHost: results.example\nX-Forwarded-Proto: https\n"
            + "X-Forwarded-For: 203.0.113.7\nConnection: close\n\n";

    // When
    var first = RawHttp.send("127.50.0.1", request);
    var second = RawHttp.send("127.50.0.1", request);

    // Then
    assertThat(first.body()).isEqualTo(BODY);
    assertThat(second.body()).isEqualTo(BODY);
    assertThat(asked).hasValue(1);
  }

  /** Whom the proxy names is counted, and nobody whom somebody else names. */
  @Test
  void aProxysVisitorsAreCountedEachForThemselves() {
    // Given
    String path = PATH + "?at=";
    for (int i = 0; i < 500; i++) {
      through("127.50.0.1", "203.0.113.8", path + "a" + i);
    }

    // When
    int same = through("127.50.0.1", "203.0.113.8", path + "b");
    int other = through("127.50.0.1", "203.0.113.9", path + "c");
    int feigned = through("127.50.0.2", "203.0.113.8", path + "d");

    // Then
    assertThat(same).isEqualTo(429);
    assertThat(other).isEqualTo(200);
    assertThat(feigned).isEqualTo(200);
  }

  private static int through(String from, String visitor, String path) {
    return RawHttp.send(
            from,
            "GET "
                + path
                + " HTTP/1.1\nHost: results.example\nX-Forwarded-For: "
                + visitor
                + "\nConnection: close\n\n")
        .status();
  }

  @Test
  void thisGatewaysOwnRequestsCannotBeFeigned() {
    // Given
    client.get(PATH);

    // When
    var feigned = client.get(PATH, "X-Scrutin-Own", "0".repeat(64));

    // Then
    assertThat(feigned.statusCode()).isEqualTo(200);
    assertThat(asked).hasValue(1);
  }
}
