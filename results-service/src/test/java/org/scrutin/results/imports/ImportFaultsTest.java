package org.scrutin.results.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scrutin.results.imports.TestElection.bytes;
import static org.scrutin.results.imports.TestElection.rows;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.store.testing.Owner;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.ServiceTest;

/** What goes wrong under an import's feet leaves nothing half done. */
@ServiceTest
class ImportFaultsTest {
  private TestElection election;
  private final DataSource database;

  @TestHTTPResource("/")
  URI service;

  @Inject
  ImportFaultsTest(DataSource database) {
    this.database = database;
  }

  @BeforeEach
  void define() {
    election = new TestElection();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
  void interruptsWhereTheClientDisconnects(String framing) throws Exception {
    // Given
    String file = rows("X-1-1:60:40", "X-1-2:10:20");
    try (Socket socket = open("k", framing)) {
      String chunk =
          framing.startsWith("T") ? Integer.toHexString(file.length()) + "\r\n" + file : file;
      socket.getOutputStream().write(bytes(chunk));
      socket.getOutputStream().flush();
      await().until(() -> !items().isEmpty());
    }
    // When
    await().until(() -> items(), states -> states.equals(List.of("interrupted")));
    // Then
    assertNothingLeft();
    // and the same request may run anew
    JsonPath again = election.finished(election.post("k", bytes(file), false, false));
    assertThat(again.getString("state")).isEqualTo("applied");
    assertThat(again.getLong("revision")).isEqualTo(2);
  }

  @Test
  void asksForPatienceBeyondItsLimit() throws Exception {
    // Given
    var held = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 4; i++) {
        Socket socket = open("held-" + i, "Content-Length: 100000");
        socket.getOutputStream().write(bytes("unit,"));
        socket.getOutputStream().flush();
        held.add(socket);
      }
      await().until(() -> items().size() == 4);
      // When
      var fifth = election.post("fifth", bytes(rows("X-1-1:60:40")), false, false);
      // Then
      assertThat(fifth.statusCode()).isEqualTo(503);
      assertThat(fifth.header("Retry-After")).isNotNull();
      assertThat(fifth.jsonPath().getString("type")).isEqualTo("/problems/too-many-imports");
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
    await().until(() -> items().stream().allMatch("interrupted"::equals));
    assertThat(election.importPlain(rows("X-1-1:60:40")).getString("state")).isEqualTo("applied");
  }

  @Test
  void readsOneBodyOfEachOtherOwnerAtATime() throws Exception {
    // Given: party A's upload does not come to its end
    String a = agentsTally("a");
    String b = agentsTally("b");
    String body = rows("X-1-1:60:40");
    try (Socket slow = open(path("a"), a, "slow", "Content-Length: 100000")) {
      slow.getOutputStream().write(bytes("unit,"));
      slow.getOutputStream().flush();
      await().until(() -> count("select count(*) from import where state = 'checking'") == 1);
      // When
      var another = post(path("a"), a, "another", body);
      var ofB = post(path("b"), b, "theirs", body);
      var ofTheAuthority = election.post("nec", bytes(body), false, true);
      // Then
      assertThat(another.statusCode()).isEqualTo(503);
      assertThat(another.jsonPath().getString("type")).isEqualTo("/problems/too-many-imports");
      assertThat(another.jsonPath().getString("detail")).contains("One import of an owner");
      assertThat(ofB.statusCode()).isEqualTo(202);
      assertThat(ofTheAuthority.statusCode()).isEqualTo(202);
    }
    await().until(() -> count("select count(*) from import where state = 'checking'") == 0);
    assertThat(post(path("a"), a, "another", body).statusCode()).isEqualTo(202);
  }

  private String agentsTally(String list) {
    String token = Tokens.agent("agent-" + list, election.code() + "/" + list);
    String source =
        "{\"kind\":\"party\",\"name\":\"P %1$s\",\"list\":\"%1$s\"}"
            .formatted(list.toUpperCase(Locale.ROOT));
    election.tally(list, token, source);
    return token;
  }

  private String path(String tally) {
    return "/api/v1/elections/" + election.code() + "/tallies/" + tally + "/imports";
  }

  private static Response post(String path, String token, String key, String body) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(bytes(body))
        .post(path);
  }

  /** The tree is changed while the first step, which knows the one before, is not committed. */
  @Test
  void aStepUnderWayAndANewStationMissEachOtherNowhere() throws Exception {
    // Given
    execute(
        """
        create function wait_%1$s() returns trigger language plpgsql as $$ begin
          if new.tally_id = %2$d then perform pg_advisory_xact_lock(%2$d); end if; return new; end $$
        """
            .formatted(name(), tally()),
        "create trigger wait_%1$s before insert on count_step for each row execute function wait_%1$s()"
            .formatted(name()));
    try (Connection holder = database.getConnection();
        var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      try (Statement lock = holder.createStatement()) {
        lock.execute("select pg_advisory_lock(" + tally() + ")");
      }
      var counted = requests.submit(() -> election.importPlain(rows("X-1-1:60:40")));
      await().until(() -> count("select count(*) from pg_locks where not granted") == 1);
      // When
      var added =
          requests.submit(
              () -> election.units("X-1-7,X-1,station,Tent,,\n").then().extract().statusCode());
      await()
          .until(
              () ->
                  count("select count(*) from pg_locks where not granted") >= 2 || added.isDone());
      try (Statement lock = holder.createStatement()) {
        lock.execute("select pg_advisory_unlock(" + tally() + ")");
      }
      // Then
      assertThat(counted.get().getString("state")).isEqualTo("applied");
      assertThat(added.get()).isEqualTo(200);
    } finally {
      execute("drop trigger wait_%s on count_step".formatted(name()));
    }
    assertThat(given().get(election.tallyPath() + "/results").jsonPath().getMap("sheets"))
        .containsEntry("expected", 13)
        .containsEntry("counted", 1)
        .containsEntry("awaited", 12);
  }

  @Test
  void leavesNothingWhereTheStepFails() throws Exception {
    // Given
    execute(
        """
        create function refuse_%1$s() returns trigger language plpgsql as $$ begin
          if new.code = 'invalid-share' then raise exception 'made to fail'; end if; return new; end $$
        """
            .formatted(name()),
        "create trigger refuse_%1$s before insert on finding for each row execute function refuse_%1$s()"
            .formatted(name()));
    JsonPath done;
    try {
      // When: the last row's finding is refused after every leaf was appended
      done = election.importPlain(rows("X-1-1:60:40", "X-1-2:10:20") + "X-2-1,100,20,,10,10,5,5\n");
    } finally {
      execute("drop trigger refuse_%s on finding".formatted(name()));
    }
    // Then
    assertThat(done.getString("state")).isEqualTo("failed");
    assertThat(done.getString("failure")).isNotEmpty();
    assertThat(count("select count(*) from count_step where tally_id = " + tally())).isZero();
    assertThat(count("select count(*) from total where tally_id = " + tally())).isZero();
    assertNothingLeft();
  }

  @Test
  void countsTwoAtOnceOneAfterTheOther() throws Exception {
    // Given: two imports that read the same stations before either is counted
    String first;
    String second;
    try (Connection holder = hold()) {
      first = location("k1", rows("X-1-1:60:40", "X-1-2:10:20", "X-1-3:7:7"));
      second = location("k2", rows("X-1-1:60:40", "X-1-2:11:21", "X-2-1:3:4"));
      await().until(() -> count("select count(*) from import where state = 'staged'") == 2);
      // When
      holder.rollback();
    }
    JsonPath one = election.finished(first);
    JsonPath two = election.finished(second);
    // Then
    assertThat(one.getString("state")).isEqualTo("applied");
    assertThat(one.getLong("revision")).isEqualTo(3);
    assertThat(two.getString("state")).isEqualTo("applied");
    assertThat(two.getLong("unchanged")).isEqualTo(1);
    assertThat(two.getLong("counted")).isEqualTo(3);
    assertThat(two.getLong("revision")).isEqualTo(5);
    assertThat(election.sheet("X-1-1").getList("versions")).hasSize(1);
    assertThat(election.sheet("X-1-2").getList("versions.version")).containsExactly(1, 2);
    assertThat(election.results("X").getMap("votes")).containsEntry("A", 81).containsEntry("B", 72);
    assertThat(election.results("X").getInt("stations.counted")).isEqualTo(4);
    assertCleared();
  }

  @Test
  void sumsAnewWhereTheUnitsMoved() throws Exception {
    // Given: a station that goes to the other province between reading and counting
    String location;
    try (Connection holder = hold()) {
      location = location("k", rows("X-1-1:60:40", "X-2-1:1:2"));
      await().until(() -> count("select count(*) from import where state = 'staged'") == 1);
      execute(
          """
          update unit set parent_id = (select parent_id from unit u where u.code = 'X-2-1'
                                        and u.election_id = unit.election_id)
           where code = 'X-1-1' and election_id = (select election_id from tally where id = %1$d)
          """
              .formatted(tally()),
          """
          insert into election_leaf (election_id, index, kind, subject, version, body, salt, leaf_hash)
          select id, log_size, 'units', 'moved', 1, '{}', decode(repeat('00', 32), 'hex'),
                 decode(repeat('00', 32), 'hex')
            from election where id = (select election_id from tally where id = %1$d)
          """
              .formatted(tally()),
          "update election set log_size = log_size + 1 where id ="
              + " (select election_id from tally where id = %d)".formatted(tally()));
      // When
      holder.rollback();
    }
    JsonPath done = election.finished(location);
    // Then
    assertThat(done.getString("state")).isEqualTo("applied");
    assertThat(election.results("X-2").getMap("votes")).containsEntry("A", 61);
    assertThat(election.results("X-1").getInt("stations.counted")).isZero();
  }

  @Test
  void interruptsWhatTheDatabaseLost() throws Exception {
    // Given: PostgreSQL empties unlogged tables after a crash
    String location;
    try (Connection holder = hold()) {
      location = location("k", rows("X-1-1:60:40"));
      await().until(() -> count("select count(*) from import where state = 'staged'") == 1);
      execute("truncate staged_sheet, staged_unchanged, staged_total");
      // When
      holder.rollback();
    }
    JsonPath done = election.finished(location);
    // Then
    assertThat(done.getString("state")).isEqualTo("interrupted");
    assertNothingLeft();
  }

  @Test
  void givesUpWhatNobodyReadsAnyMore() throws Exception {
    // Given: what an instance leaves behind that was killed while it read
    UUID id = UUID.randomUUID();
    execute(
        """
        insert into import (id, tally_id, state, dry_run, staging, idempotency_key, created_by, heartbeat_at)
        values ('%s', %d, 'checking', false, '%s', 'k', 'admin-1', now() - interval '2 minutes')
        """
            .formatted(id, tally(), id),
        """
        insert into staged_sheet (import_id, seq, version, salt, leaf_hash, unit_id, quarantined, votes)
        values ('%s', 0, 1, '\\x00', '\\x00', 1, false, '{1,2}')
        """
            .formatted(id));
    // When
    JsonPath done = election.finished(election.imports() + "/" + id);
    // Then
    assertThat(done.getString("state")).isEqualTo("interrupted");
    assertNothingLeft();
  }

  @Test
  void runsAnewOnceHoweverManyRepeat() throws Exception {
    // Given
    try (var repetitions = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < 30; round++) {
        String key = "interrupted-" + round;
        execute(
            """
            insert into import (id, tally_id, state, dry_run, staging, idempotency_key, created_by)
            values ('%1$s', %2$d, 'interrupted', false, '%1$s', '%3$s', 'admin-1')
            """
                .formatted(UUID.randomUUID(), tally(), key));
        // When
        byte[] body = bytes(rows("X-1-1:60:" + round));
        List<Future<Response>> answers =
            repetitions.invokeAll(
                Collections.nCopies(3, () -> election.post(key, body, false, false)));
        // Then
        for (Future<Response> answer : answers) {
          assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(202);
        }
        assertThat(count("select count(*) from import where idempotency_key = '%s'".formatted(key)))
            .isOne();
      }
    }
    assertThat(items()).hasSize(60);
    assertThat(items().stream().filter("interrupted"::equals)).hasSize(30);
  }

  private Socket open(String key, String framing) throws IOException {
    return open(election.imports(), TestElection.admin(), key, framing);
  }

  private Socket open(String path, String token, String key, String framing) throws IOException {
    var socket = new Socket(service.getHost(), service.getPort());
    String head =
        """
        POST %s HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Idempotency-Key: %s
        Content-Type: text/csv
        %s

        """
            .formatted(path, service.getHost(), token, key, framing);
    socket.getOutputStream().write(bytes(head.replace("\n", "\r\n")));
    socket.getOutputStream().flush();
    return socket;
  }

  private List<String> items() {
    return election.get(election.imports()).getList("items.state");
  }

  private String location(String key, String file) {
    return election.post(key, bytes(file), false, false).header("Location");
  }

  /** Holds the tally's row, so that no step can begin. */
  private Connection hold() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    try (var lock = connection.createStatement()) {
      lock.execute("select 1 from tally where id = " + tally() + " for no key update");
    }
    return connection;
  }

  private void assertNothingLeft() throws SQLException {
    assertThat(count("select revision from tally where id = " + tally())).isZero();
    assertThat(count("select count(*) from leaf where tally_id = " + tally())).isZero();
    assertThat(count("select count(*) from finding where tally_id = " + tally())).isZero();
    assertCleared();
  }

  private void assertCleared() {
    for (String table : List.of("staged_sheet", "staged_unchanged", "staged_total")) {
      await().until(() -> count("select count(*) from " + table) == 0);
    }
  }

  private long tally() throws SQLException {
    return count(
        "select t.id from tally t join election e on e.id = t.election_id where e.code = '"
            + election.code()
            + "'");
  }

  private String name() {
    return election.code().replace('-', '_');
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var select = connection.createStatement();
        var rows = select.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    Owner.execute(statements);
  }
}
