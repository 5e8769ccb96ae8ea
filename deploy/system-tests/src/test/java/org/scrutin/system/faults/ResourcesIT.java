package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.scrutin.system.GeneratedElection;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.ServiceDatabase;
import org.scrutin.system.faults.Client.Answer;
import org.scrutin.system.faults.Client.Request;

/** What runs out is said clearly, leaves nothing behind, and recovers by itself. */
@OnThisMachine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcesIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  /** More than the pool of results-service has connections. */
  private static final int CROWD = 40;

  /** More claims than fit into the last pages of a table and of its indexes. */
  private static final int PAGES_OF_CLAIMS = 500;

  private final RunningSuite suite = RunningSuite.shared();
  private final Client client = new Client(suite.gateway());
  private Contest contest;

  @BeforeAll
  void open() {
    suite.awaitWhole();
    contest = Contest.open(client, "synthetic-resources", 400);
  }

  @Test
  void anImportThatFindsTheDiskFullIsRefusedAndGoesThroughOnceThereIsRoom() throws Exception {
    // Given
    assumeTrue(SmallDisk.possible(), "only root can mount the disk that is filled");
    try (var moved =
        MovedTable.onto(SmallDisk.mount(8), suite, "results", "staged_sheet_durable")) {
      moved.disk().fill();
      long before = contest.revision("nec");

      // When
      Answer refused = client.once(sheets("full"));

      // Then
      assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
      assertThat(refused.retryAfter()).isNotEmpty();
      assertThat(refused.body().get("detail").asText()).contains("no space left", "operator");
      assertThat(contest.revision("nec")).isEqualTo(before);
      moved.disk().makeRoom();
      assertThat(applied(client.ask(sheets("full")))).isEqualTo(before + stations());
    }
  }

  @Test
  void aCountStepThatFindsTheDiskFullWaitsAndIsDoneOnceThereIsRoom() throws Exception {
    // Given
    assumeTrue(SmallDisk.possible(), "only root can mount the disk that is filled");
    try (var moved = MovedTable.onto(SmallDisk.mount(512), suite, "results", "leaf")) {
      moved.disk().fill();
      long before = contest.revision("nec");
      String location = client.ask(sheets("waits")).expect(202).location();
      await().atMost(LONG).until(() -> log("results-service").contains(id(location) + " waits"));
      long meanwhile = contest.revision("nec");

      // When
      moved.disk().makeRoom();

      // Then
      assertThat(meanwhile).isEqualTo(before);
      assertThat(applied(location)).isEqualTo(before + stations());
    }
  }

  @Test
  void aFilingThatFindsTheDiskFullIsRefusedAndIsTakenOnceThereIsRoom() throws Exception {
    // Given: no room for what makes a filing a claim
    assumeTrue(SmallDisk.possible(), "only root can mount the disk that is filled");
    Contest disputed = Contest.open(client, "synthetic-disputed", 1);
    count(disputed);
    client.ask(filing(disputed, "room")).expect(201);
    try (var moved = MovedTable.onto(SmallDisk.mount(64), suite, "claims", "docket_leaf")) {
      moved.disk().fill();
      List<String> taken = new ArrayList<>(register(disputed));

      // When: the last pages take some more
      int sent = 0;
      Answer last = client.once(filing(disputed, "full-0"));
      while (last.status() == 201 && sent < PAGES_OF_CLAIMS) {
        taken.add(last.body().get("ref").asText());
        sent++;
        last = client.once(filing(disputed, "full-" + sent));
      }

      // Then
      assertThat(last.status()).as(last.toString()).isEqualTo(503);
      assertThat(last.retryAfter()).isNotEmpty();
      assertThat(last.body().get("detail").asText()).contains("no space left", "operator");
      assertThat(register(disputed)).containsExactlyInAnyOrderElementsOf(taken);
      moved.disk().makeRoom();
      Answer again = client.ask(filing(disputed, "full-" + sent)).expect(201);
      taken.add(again.body().get("ref").asText());
      assertThat(register(disputed)).containsExactlyInAnyOrderElementsOf(taken);
    }
  }

  @Test
  void factsThatFindTheDiskFullWaitAndArriveOnceThereIsRoom() throws Exception {
    // Given: claims-service has no room for the units of an election
    assumeTrue(SmallDisk.possible(), "only root can mount the disk that is filled");
    Contest waiting;
    try (var moved = MovedTable.onto(SmallDisk.mount(512), suite, "claims", "known_unit")) {
      moved.disk().fill();

      // When
      waiting = Contest.open(client, "synthetic-waiting", 400);

      // Then: nothing is parked, and who names a unit is told to come back
      await().atMost(LONG).until(() -> log("claims-service").contains("A fact waits"));
      Answer early = client.once(filing(waiting, "early"));
      assertThat(early.status()).as(early.toString()).isEqualTo(409);
      assertThat(early.retryAfter()).isNotEmpty();
      assertThat(new ServiceDatabase(suite, "claims").lines("select key from inbox_parked_stream"))
          .isEmpty();
      moved.disk().makeRoom();
    }
    count(waiting);
    client.ask(filing(waiting, "early")).expect(201);
    assertThat(
            new ServiceDatabase(suite, "claims")
                .number("select count(*) from known_unit where election = ?", waiting.code()))
        .isEqualTo(waiting.stations().size() + 4);
  }

  @Test
  void moreRequestsThanConnectionsAreToldToComeBackAndNoneIsLost() throws Exception {
    // Given: a table that every write of a client needs, and that nobody gets
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      requests.add(
          Request.post(
              "observer",
              contest.path("/tallies"),
              "{\"code\":\"o-%d\",\"source\":{\"kind\":\"observer\",\"name\":\"COMFREL\"}}"
                  .formatted(i),
              "crowd-" + i));
    }
    client.once(Request.get("observer", contest.path("")));
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> asked = new ArrayList<>();
      try (Connection holder = ServiceDatabase.superuser(suite, "results").connect()) {
        holder.setAutoCommit(false);
        holder.createStatement().execute("lock table idempotency in exclusive mode");

        // When
        requests.forEach(request -> asked.add(threads.submit(() -> client.once(request))));
        await().atMost(LONG).until(() -> asked.stream().anyMatch(Future::isDone));
        holder.rollback();
      }
      for (Future<Answer> answer : asked) {
        answers.add(answer.get());
      }
    }

    // Then
    List<Answer> refused = answers.stream().filter(answer -> answer.status() != 201).toList();
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.retryAfter()).isNotEmpty();
              assertThat(answer.body().get("type").asText()).contains("/problems/");
            });
    requests.forEach(request -> client.ask(request).expect(201));
    assertThat(
            new ServiceDatabase(suite, "results")
                .number("select count(*) from tally where code like 'o-%'"))
        .isEqualTo(CROWD);
  }

  @Test
  void anImportWhoseClientFallsSilentIsRefusedAndLeavesNothing() throws Exception {
    // Given
    long before = contest.revision("nec");
    Request whole = sheets("silent");

    // When
    String answer = sendHalf(whole);

    // Then
    assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/body-stalled");
    await().atMost(LONG).until(() -> states().getFirst().equals("interrupted"));
    assertThat(contest.revision("nec")).isEqualTo(before);
    await()
        .atMost(LONG)
        .until(
            () ->
                new ServiceDatabase(suite, "results").number("select count(*) from staged_sheet")
                    == 0);
    assertThat(applied(client.ask(whole))).isEqualTo(before + stations());
  }

  @Test
  void aFilingWhoseClientFallsSilentIsRefusedAndLeavesNothing() throws Exception {
    // Given
    String body = "{\"election\":\"" + contest.code() + "\"," + " ".repeat(5_000) + "}";

    // When
    String answer = sendHalf(Request.post("citizen", "/api/v1/claims", body, "silent"));

    // Then
    assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/body-stalled");
    assertThat(
            client
                .ask(Request.get("", "/api/v1/claims?election=" + contest.code()))
                .expect(200)
                .body()
                .get("items"))
        .isEmpty();
  }

  /** Counts one sheet of the authority: claims can be filed on a tally that has a revision. */
  private void count(Contest contest) {
    String row = Sheet.random(contest.stations().getFirst(), new SplittableRandom(7)).row();
    String body = GeneratedElection.header() + row;
    applied(client.ask(Request.csv("admin", "POST", contest.imports("nec"), body, "one")));
  }

  private static Request filing(Contest contest, String key) {
    String body =
        """
        {"election":"%s","kind":"complaint","ground":"voter-list/missing","respondent":"SYNTHETIC",
         "target":{"tally":"nec","units":["X-1"],"figures":["registered"]},
         "votesAffected":[{"unit":"X-1","excluded":5,"basis":"enumerated"}],
         "statement":{"en":"SYNTHETIC: %s"}}\
        """
            .formatted(contest.code(), key);
    return Request.post("citizen", "/api/v1/claims", body, key);
  }

  private List<String> register(Contest contest) {
    return new ServiceDatabase(suite, "claims")
        .lines("select ref from claim where election = ?", contest.code());
  }

  private int stations() {
    return contest.stations().size();
  }

  /** A sheet of every station for the authority's tally. */
  private Request sheets(String key) {
    String rows =
        contest.stations().stream()
            .map(station -> Sheet.random(station, new SplittableRandom(seed(key, station))).row())
            .collect(Collectors.joining());
    return Request.csv(
        "admin", "POST", contest.imports("nec"), GeneratedElection.header() + rows, key);
  }

  /** Every key has sheets of its own, and the same ones each time. */
  private static long seed(String key, String station) {
    return 31L * key.hashCode() + station.hashCode();
  }

  private long applied(Answer accepted) {
    return applied(accepted.expect(202).location());
  }

  private long applied(String location) {
    JsonNode done =
        await()
            .atMost(LONG)
            .until(
                () ->
                    client
                        .ask(Request.get("admin", URI.create(location).getPath()))
                        .expect(200)
                        .body(),
                body -> !body.get("state").asText().equals("checking"));
    assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("applied");
    return done.get("revision").asLong();
  }

  /** Newest first. */
  private List<String> states() {
    List<String> states = new ArrayList<>();
    client
        .ask(Request.get("admin", contest.imports("nec")))
        .expect(200)
        .body()
        .get("items")
        .forEach(item -> states.add(item.get("state").asText()));
    return states;
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String log(String service) throws IOException {
    return Files.readString(suite.data().resolve("logs/" + service + ".log"));
  }

  /** Sends the head and half of the body, and returns what comes back. */
  private String sendHalf(Request request) throws Exception {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    String head =
        """
        %s %s HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(
                request.method(),
                request.path(),
                suite.gateway().getAuthority(),
                client.tokens().of(request.person()),
                request.key(),
                request.type(),
                body.length);
    try (Socket socket = new Socket(suite.gateway().getHost(), suite.gateway().getPort())) {
      socket.setSoTimeout((int) LONG.toMillis());
      socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body, 0, body.length / 2);
      socket.getOutputStream().flush();
      return problem(socket.getInputStream());
    }
  }

  /** Up to the problem's type: the gateway leaves the connection open for a while behind it. */
  private static String problem(InputStream in) throws IOException {
    var text = new StringBuilder();
    var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    for (int next = reader.read(); next >= 0; next = reader.read()) {
      text.append((char) next);
      if (next == ',' && text.indexOf("/problems/") > 0) {
        break;
      }
    }
    return text.toString();
  }
}
