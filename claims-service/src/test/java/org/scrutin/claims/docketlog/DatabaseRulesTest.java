package org.scrutin.claims.docketlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.contracts.testing.EventSchemas;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;
import org.scrutin.platform.store.testing.Owner;
import org.scrutin.platform.web.testing.Tokens;

/** What nobody can write, the owner of the tables included. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class DatabaseRulesTest {
  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update docket_entry set at = now()",
        "delete from docket_entry",
        "update claim set ground = 'count'",
        "delete from docket_leaf",
        "update docket_leaf set body = '{}'",
        "truncate docket_leaf cascade",
        "update assessment set revision = 0",
        "delete from chronicle_entry",
        "delete from claim_unit",
      })
  void aFactIsNeverOverwritten(String statement) {
    TestElection stage = TestElection.known(database);
    stage.file(null, stage.complaint());
    assertThatThrownBy(() -> Owner.execute(statement)).hasMessageContaining("append-only");
  }

  @Test
  void noStatementGivesAClaimAStateThatItsDocketDoesNotLeadTo() {
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    // Illegal act; a state before that is not the claim's; a place that is not next; too early.
    refused(ref, 2, "decided", "filed", "now()", "check constraint");
    refused(ref, 2, "decided", "admitted", "now()", "foreign key");
    refused(ref, 3, "admitted", "filed", "now()", "foreign key");
    refused(ref, 2, "filed", null, "now()", "check constraint");
    refused(ref, 2, "admitted", "filed", "now() - interval '1 day'", "before the last one");
  }

  @Test
  void whoFiledOrAdmittedDoesNotDecideWhoeverWrites() {
    TestElection stage = TestElection.known(database);
    String ref = stage.file(Tokens.of("filer", "voter"), stage.complaint());
    TestElection.enter(
            Tokens.of("admitter", "registrar"), ref, "{\"type\":\"admitted\",\"reasons\":\"r\"}")
        .statusCode(201);
    for (String actor : List.of("filer", "admitter")) {
      refused(ref, 3, "decided", "admitted", "now()", actor, "by the person who decides it");
    }
  }

  @Test
  void onlyWhoFiledWithdrawsWhoeverWrites() {
    TestElection stage = TestElection.known(database);
    String own = "is not withdrawn by who filed it";
    String voters = stage.file(Tokens.of("filer", "voter"), stage.complaint());
    String onPaper = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    refused(voters, 2, "withdrawn", "filed", "now()", "registrar", own);
    refused(stage.file(null, stage.complaint()), 2, "withdrawn", "filed", "now()", "anyone", own);
    refused(onPaper, 2, "withdrawn", "filed", "now()", "registrar", own);
    refused(
        voters, 2, "withdrawal-recorded", "filed", "now()", "ann", "was not entered from paper");
  }

  @Test
  void anotherPersonConfirmsAWithdrawalWhoeverWrites() {
    TestElection stage = TestElection.known(database);
    String ref = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    String another = "has no withdrawal that another person recorded last";
    refused(ref, 2, "withdrawal-confirmed", "filed", "now()", "ben", another);
    TestElection.enter(
            Tokens.of("ann", "registrar"), ref, TestElection.onPaper("withdrawal-recorded"))
        .statusCode(201);
    refused(ref, 3, "withdrawal-confirmed", "filed", "now()", "ann", another);
    TestElection.enter(TestElection.registrar(), ref, "{\"type\":\"admitted\",\"reasons\":\"r\"}")
        .statusCode(201);
    refused(ref, 4, "withdrawal-confirmed", "admitted", "now()", "ben", another);
  }

  @Test
  void referencesAndLeavesHaveNoGaps() {
    TestElection stage = TestElection.known(database);
    stage.file(null, stage.complaint());
    assertThatThrownBy(
            () ->
                run(
                    "insert into docket_leaf select max(index) + 2, null, 'entry', 'g', 1, salt,"
                        + " leaf_hash, '{}' from docket_leaf group by salt, leaf_hash limit 1"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                run(
                    "insert into claim (ref, election, number, kind, ground, log_index) values ('"
                        + stage.ref(3)
                        + "', '"
                        + stage.election
                        + "', 3, 'complaint', 'count', 0)"))
        .isInstanceOf(SQLException.class);
    assertThat(stage.query("select count(*) = max(index) + 1 from docket_leaf"))
        .containsExactly("t");
    assertThat(stage.query("select size = (select count(*) from docket_leaf) from docket_head"))
        .containsExactly("t");
  }

  @Test
  void aLeafCommitsToWhatWasFiled() throws Exception {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    String where = " from docket_leaf where subject = '" + ref + "'";
    String body = stage.query("select body" + where).getFirst();
    byte[] salt = hex(stage.query("select encode(salt, 'hex')" + where));
    // When
    Leaf leaf = new Leaf("filing", ref, 1, Commitment.of(salt, body.getBytes("UTF-8")));
    // Then
    assertThat(leaf.hash()).isEqualTo(hex(stage.query("select encode(leaf_hash, 'hex')" + where)));
    assertThat(EventSchemas.errors("leaf", new ObjectMapper().readTree(leaf.canonical())))
        .isEmpty();
    assertThat(body).contains("alleges that names are missing");
  }

  /** Of all that the tests of this run have logged, and of each kind of act at least one. */
  @Test
  void everyBodyIsAsTheContractsSay() {
    // Given
    TestElection stage = TestElection.known(database);
    String ref = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    TestElection.enter(TestElection.registrar(), ref, "{\"type\":\"admitted\",\"reasons\":\"r\"}");
    TestElection.enter(TestElection.registrar(), ref, "{\"type\":\"investigation-opened\"}");
    TestElection.enter(
        TestElection.registrar(), ref, "{\"type\":\"investigation-closed\",\"by\":\"B\"}");
    TestElection.enter(
        TestElection.adjudicator(),
        ref,
        "{\"type\":\"decided\",\"reasons\":\"r\",\"outcome\":\"dismissed\"}");
    String voter = Tokens.of("v", "voter");
    String taken = stage.file(voter, stage.complaint());
    TestElection.enter(voter, taken, "{\"type\":\"withdrawn\",\"reasons\":\"r\"}");
    String refused = stage.file(null, stage.complaint());
    TestElection.enter(
        TestElection.registrar(), refused, "{\"type\":\"inadmissible\",\"reasons\":\"r\"}");
    String onPaper = stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    TestElection.enter(
        TestElection.registrar(), onPaper, TestElection.onPaper("withdrawal-recorded"));
    TestElection.enter(
        Tokens.of("other", "registrar"), onPaper, "{\"type\":\"withdrawal-confirmed\"}");
    // When
    List<String> acts = stage.query("select body from docket_leaf where kind <> 'chronicle'");
    List<String> chronicle = stage.query("select body from docket_leaf where kind = 'chronicle'");
    // Then
    assertThat(acts).hasSizeGreaterThan(8);
    assertThat(acts).allSatisfy(b -> assertThat(errors("leaf-body-entry", b)).isEmpty());
    assertThat(chronicle).allSatisfy(b -> assertThat(errors("leaf-body-chronicle", b)).isEmpty());
    assertThat(stage.query("select distinct type from docket_entry")).hasSize(9);
  }

  private static List<String> errors(String schema, String body) {
    return EventSchemas.errors(schema, body).stream().map(error -> error + " in " + body).toList();
  }

  private static byte[] hex(List<String> rows) {
    return HexFormat.of().parseHex(rows.getFirst());
  }

  private void refused(
      String ref, int sequence, String type, String prior, String at, String reason) {
    refused(ref, sequence, type, prior, at, "x", reason);
  }

  private void refused(
      String ref, int sequence, String type, String prior, String at, String actor, String reason) {
    String row =
        "insert into docket_entry (ref, sequence, type, prior_state, at, entered_at, actor,"
            + " log_index) values ('%s', %d, '%s', %s, %s, now(), '%s', (select max(index) from"
                .formatted(
                    ref, sequence, type, prior == null ? "null" : "'" + prior + "'", at, actor)
            + " docket_leaf))";
    String leaf =
        "with l as (insert into docket_leaf (index, kind, subject, version, salt, leaf_hash, body)"
            + " select max(index) + 1, 'entry', 'forged', 1, decode(repeat('00', 32), 'hex'),"
            + " decode(repeat('00', 32), 'hex'), '{}' from docket_leaf returning index) select 1"
            + " from l";
    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                  statement.execute(leaf);
                  statement.execute(row);
                  connection.commit();
                } finally {
                  connection.rollback();
                }
              }
            })
        .hasMessageContaining(reason);
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
