package org.scrutin.launcher.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loader against a server that answers from a script: what it sends, and when it stops. */
class CaseLoaderTest {
  private static final String IMPORT = "/api/v1/elections/x/tallies/nec/imports";
  private static final String ENTRY =
      "{\"actedAt\":\"2013-08-12T00:00:00+07:00\",\"type\":\"admitted\"}";
  private static final String ID = "0190b7a4-0000-7000-8000-000000000001";

  @TempDir Path folder;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> progress = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void stepsGoInOrderEachWithItsPersonKeyAndContentType() throws Exception {
    // Given
    write("a.json", ENTRY);
    write("b.csv", "code\n");
    cases(
        step("first step", "admin", "POST", "/api/v1/claims/C-1/entries", "a.json"),
        step("second", "observer", "PUT", "/api/v1/elections/x/units", "b.csv"));
    server.createContext("/", exchange -> answer(exchange, 201, "{}"));

    // When
    loader().load(folder);

    // Then
    assertThat(seen)
        .containsExactly(
            "POST /api/v1/claims/C-1/entries admin case/demo/first-step application/json;"
                + " charset=UTF-8 "
                + ENTRY,
            "PUT /api/v1/elections/x/units observer case/demo/second text/csv code\n");
    assertThat(progress).contains("  2/2 second, as observer");
  }

  @Test
  void aRefusedStepStopsTheLoadAndIsNamedWithItsProblem() throws Exception {
    // Given
    write("a.json", "{}");
    cases(
        step("units", "admin", "PUT", "/api/v1/elections/x/units", "a.json"),
        step("never", "admin", "POST", "/api/v1/claims", "a.json"));
    server.createContext(
        "/",
        exchange ->
            answer(
                exchange,
                422,
                "{\"type\":\"/problems/unknown-unit\",\"title\":\"Unknown\",\"detail\":\"X-9\"}"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class)
        .hasMessageContainingAll("'units'", "422", "/problems/unknown-unit", "X-9");
    assertThat(seen).hasSize(1);
  }

  @Test
  void anImportIsWaitedForUntilEveryAcceptedRowIsCounted() throws Exception {
    // Given
    var asked = new AtomicInteger();
    importCase(
        exchange -> {
          int n = asked.incrementAndGet();
          String state = n < 3 ? "checking" : "applied";
          answer(
              exchange,
              200,
              "{\"state\":\"%s\",\"rows\":7,\"accepted\":7,\"counted\":%d}"
                  .formatted(state, n < 4 ? 0 : 7));
        });

    // When
    loader().load(folder);

    // Then
    assertThat(asked).hasValue(4);
  }

  @Test
  void aRejectedImportFailsWithItsRows() throws Exception {
    // Given
    importCase(
        exchange ->
            answer(
                exchange,
                200,
                "{\"state\":\"rejected\",\"rejectedCount\":1,\"rejected\":[{\"line\":3,"
                    + "\"code\":\"negative\",\"message\":\"ballots\"}]}"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class)
        .hasMessageContainingAll("rejected", "line 3", "negative", "ballots");
  }

  @Test
  void anImportThatCannotBeWatchedFailsWithItsStep() throws Exception {
    // Given
    importCase(HttpExchange::close);

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class)
        .hasMessageStartingWith("Step 'sheets': ")
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void aTokenThatRanOutIsRenewedOnce() throws Exception {
    // Given
    write("a.json", "{}");
    cases(step("one", "admin", "POST", "/api/v1/claims", "a.json"));
    var asked = new AtomicInteger();
    server.createContext(
        "/", exchange -> answer(exchange, asked.incrementAndGet() == 1 ? 401 : 201, "{}"));

    // When
    loader().load(folder);

    // Then
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatIsRefusedOnlyForNowIsSentAgainWithTheSameKey() throws Exception {
    // Given
    write("a.json", "{}");
    cases(step("claim", "registrar", "POST", "/api/v1/claims", "a.json"));
    var asked = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          boolean known = asked.incrementAndGet() == 3;
          answer(exchange, known ? 201 : 409, "{\"type\":\"/problems/units-not-yet-known\"}");
        });

    // When
    loader().load(folder);

    // Then
    assertThat(seen).hasSize(3).containsOnly(seen.getFirst());
    assertThat(progress).filteredOn(line -> line.contains("units-not-yet-known")).hasSize(1);
  }

  @Test
  void whatStaysRefusedFailsInTheEnd() throws Exception {
    // Given
    write("a.json", "{}");
    cases(step("claim", "registrar", "POST", "/api/v1/claims", "a.json"));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          answer(exchange, 409, "{\"type\":\"/problems/units-not-yet-known\"}");
        });

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContaining("units-not-yet-known");
    assertThat(seen).hasSize(4);
  }

  @Test
  void aConflictThatNoWaitingEndsIsFinal() throws Exception {
    // Given
    write("a.json", "{}");
    cases(step("claim", "registrar", "POST", "/api/v1/claims", "a.json"));
    server.createContext(
        "/", exchange -> answer(exchange, 409, "{\"type\":\"/problems/not-now\"}"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContaining("not-now");
    assertThat(seen).hasSize(1);
  }

  @Test
  void aFileOutsideTheFolderIsRefusedBeforeAnyStep() throws Exception {
    // Given
    cases(step("one", "admin", "POST", "/api/v1/a", "../secret.json"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContaining("outside the case");
    assertThat(seen).isEmpty();
  }

  @Test
  void aStepThatNoOperationDoesIsRefusedBeforeAnyOther() throws Exception {
    // Given
    write("a.json", "{}");
    cases(
        step("one", "admin", "POST", "/api/v1/claims", "a.json"),
        step("two", "admin", "POST", "/api/v1/people", "a.json"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContainingAll("'two'", "/api/v1/people");
    assertThat(seen).isEmpty();
  }

  @Test
  void aMemberThatTheApiDoesNotHaveIsRefused() throws Exception {
    // Given
    write("a.json", "{\"elektion\":\"x\"}");
    cases(step("one", "admin", "POST", "/api/v1/claims", "a.json"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContainingAll("'one'", "elektion");
    assertThat(seen).isEmpty();
  }

  @Test
  void aStepNamesWhatAnEarlierOneMade() throws Exception {
    // Given
    write("a.json", "{}");
    write("b.json", ENTRY);
    cases(
        step("the claim", "citizen", "POST", "/api/v1/claims", "a.json"),
        step("admitted", "registrar", "POST", "/api/v1/claims/{the claim}/entries", "b.json"));
    server.createContext("/", exchange -> answer(exchange, 201, "{\"ref\":\"DEMO-0007\"}"));

    // When
    loader().load(folder);

    // Then
    assertThat(seen.getLast()).startsWith("POST /api/v1/claims/DEMO-0007/entries registrar ");
  }

  @Test
  void aReferenceToNoStepBeforeIsRefusedBeforeAnyStep() throws Exception {
    // Given
    write("a.json", "{}");
    write("b.json", ENTRY);
    cases(
        step("admitted", "registrar", "POST", "/api/v1/claims/{the claim}/entries", "b.json"),
        step("the claim", "citizen", "POST", "/api/v1/claims", "a.json"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContainingAll("'admitted'", "'the claim'");
    assertThat(seen).isEmpty();
  }

  @Test
  void aReferenceToWhatHasNoIdFailsWithItsStep() throws Exception {
    // Given
    write("a.json", "{}");
    write("b.json", ENTRY);
    cases(
        step("act", "registrar", "POST", "/api/v1/chronicle", "a.json"),
        step("admitted", "registrar", "POST", "/api/v1/claims/{act}/entries", "b.json"));
    server.createContext("/", exchange -> answer(exchange, 201, "{}"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class)
        .hasMessageContainingAll("'admitted'", "'act'", "made nothing");
    assertThat(seen).hasSize(1);
  }

  @Test
  void chainsGoSideBySideAndWhatHasNoneWaitsForThem() throws Exception {
    // Given two that are answered when both are there
    write("a.json", "{}");
    cases(
        chained("left", "/api/v1/chronicle", "l"),
        chained("right", "/api/v1/chronicle", "r"),
        step("last", "registrar", "POST", "/api/v1/claims", "a.json"));
    var both = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      server.stop(0);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.start();
      server.createContext("/api/v1/claims", exchange -> answer(exchange, 201, "{}"));
      server.createContext(
          "/api/v1/chronicle",
          exchange -> {
            try {
              both.await(20, TimeUnit.SECONDS);
              answer(exchange, 201, "{}");
            } catch (Exception alone) {
              answer(exchange, 500, "{}");
            }
          });

      // When
      loader().load(folder);
    }

    // Then
    assertThat(seen).hasSize(3);
    assertThat(seen.getLast()).startsWith("POST /api/v1/claims ");
  }

  @Test
  void theFirstChainThatIsRefusedEndsTheLoad() throws Exception {
    // Given
    write("a.json", "{}");
    cases(
        chained("left", "/api/v1/chronicle", "l"),
        step("never", "registrar", "POST", "/api/v1/claims", "a.json"));
    server.createContext(
        "/", exchange -> answer(exchange, 422, "{\"type\":\"/problems/invalid\"}"));

    // When
    var load = assertThatThrownBy(() -> loader().load(folder));

    // Then
    load.isInstanceOf(CaseFailure.class).hasMessageContaining("'left'");
    assertThat(seen).hasSize(1);
  }

  @Test
  void theCaseOfCambodiaIsWhole() {
    // Given
    Path cambodia = Path.of(System.getProperty("scrutin.root")).resolve("deploy/cases/kh-2013");

    // When
    CaseFolder read = CaseFolder.read(cambodia);

    // Then
    assertThat(read.code()).isEqualTo("kh-2013");
    assertThat(read.steps()).hasSize(54);
  }

  private void importCase(com.sun.net.httpserver.HttpHandler state) throws IOException {
    write("s.csv", "unit\n");
    cases(step("sheets", "admin", "POST", IMPORT, "s.csv"));
    server.createContext(IMPORT, exchange -> answer(exchange, 202, "{\"id\":\"" + ID + "\"}"));
    server.createContext(IMPORT + "/" + ID, state);
  }

  private CaseLoader loader() {
    return new CaseLoader(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        person -> person,
        progress::add,
        Duration.ofMillis(1),
        Duration.ofSeconds(3));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    var in = exchange.getRequestHeaders();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            String.valueOf(in.getFirst("Authorization")).replace("Bearer ", ""),
            String.valueOf(in.getFirst("Idempotency-Key")),
            String.valueOf(in.getFirst("Content-Type")),
            sent));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String step(String name, String as, String method, String path, String body) {
    return "{\"step\":\"%s\",\"as\":\"%s\",\"method\":\"%s\",\"path\":\"%s\",\"body\":\"%s\"}"
        .formatted(name, as, method, path, body);
  }

  private static String chained(String name, String path, String chain) {
    return step(name, "registrar", "POST", path, "a.json")
        .replace("}", ",\"chain\":\"%s\"}".formatted(chain));
  }

  private void cases(String... steps) throws IOException {
    write(
        "case.json",
        "{\"case\":\"demo\",\"title\":\"Demo\",\"steps\":[" + String.join(",", steps) + "]}");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
