package org.scrutin.results.declared;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.scrutin.platform.web.testing.Tokens;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.SheetFindings;

/**
 * A made-up country of two provinces with 6 and 1 seats and three lists, straight in the database,
 * with a tally of the authority, of list B and of an observer.
 */
public final class Provinces {
  public static final String ADMIN = "admin";

  private final DataSource database;
  private final String election = "t-" + UUID.randomUUID().toString().substring(0, 12);
  private final int id;

  public Provinces(DataSource database) {
    this.database = database;
    this.id =
        insert(
            "insert into election (code, definition, test, created_by) values (?, ?, true, 'test')",
            election,
            definition());
    for (int position = 0; position < 3; position++) {
      insert(
          "insert into election_list (election_id, position, code) values (?, ?::smallint, ?)"
              + " returning election_id",
          id,
          position,
          "ABC".substring(position, position + 1));
    }
    int root = unit("X", null, "country", null);
    unit("X-1-a", unit("X-1", root, "constituency", 6), "station", null);
    unit("X-2-a", unit("X-2", root, "constituency", 1), "station", null);
    // The tree's place in the log, by which a tree that is kept in memory is known.
    insert(
        "insert into election_leaf (election_id, index, kind, subject, version, body, salt,"
            + " leaf_hash) values (?, 0, 'units', 'units', 1, '{}', decode(repeat('00', 32),"
            + " 'hex'), decode(repeat('00', 32), 'hex')) returning election_id",
        id);
    tally("nec", "authority", null, "admin", true);
    tally("b", "party", "B", "list:B", true);
    tally("watch", "observer", null, "person:watcher", false);
  }

  private String definition() {
    return """
    {"allocation":{"citation":"none, made up","level":"constituency","method":"dhondt",
      "thresholds":[],"ties":"lots"},
     "blank":"invalid","code":"%s","date":"2013-07-28",
     "lists":[{"code":"A","kind":"party","name":{"en":"A"}},
              {"code":"B","kind":"party","name":{"en":"B"}},
              {"code":"C","kind":"party","name":{"en":"C"}}],
     "name":{"en":"Synthetic"},"seats":7,"test":true,"timezone":"Asia/Phnom_Penh"}
    """
        .formatted(election);
  }

  private int unit(String code, Integer parent, String kind, Integer seats) {
    return insert(
        "insert into unit (election_id, code, parent_id, kind, names, seats)"
            + " values (?, ?, ?, ?, '{\"\":\"Unit\"}', ?)",
        id,
        code,
        parent,
        kind,
        seats);
  }

  private void tally(String code, String kind, String list, String owner, boolean published) {
    insert(
        "insert into tally (election_id, code, source_kind, source_name, source_list, owner,"
            + " published) values (?, ?, ?, 'Source', ?, ?, ?)",
        id,
        code,
        kind,
        list,
        owner,
        published);
  }

  public String election() {
    return election;
  }

  public String path(String tally) {
    return "/api/v1/elections/" + election + "/tallies/" + tally;
  }

  public int tallyId(String code) {
    return number("select id from tally where election_id = ? and code = ?", id, code);
  }

  public int unitId(String code) {
    return number("select id from unit where election_id = ? and code = ?", id, code);
  }

  /** A statement of one unit, in single quotes. */
  public static String statement(String announcedAt, String stage, String units) {
    return ("{'announcedAt':'%s','declaredBy':'Commission','source':'press','stage':'%s',"
            + "'units':[%s]}")
        .formatted(announcedAt, stage, units)
        .replace('\'', '"');
  }

  public ValidatableResponse declare(String tally, String token, String statement) {
    return declare(tally, token, UUID.randomUUID().toString(), statement);
  }

  public ValidatableResponse declare(String tally, String token, String key, String statement) {
    RequestSpecification request =
        given().contentType("application/json").header("Idempotency-Key", key).body(statement);
    if (token != null) {
      request.auth().oauth2(token);
    }
    return request.post(path(tally) + "/declared").then();
  }

  /** Counts a station's sheet in the tally {@code nec}; -1 for a list that is not on the ballot. */
  public void count(CountStep countStep, String station, int... votes) {
    int sum = Arrays.stream(votes).map(count -> Math.max(0, count)).sum();
    int[] values = new int[Figure.COUNT + votes.length];
    Arrays.fill(values, 0, Figure.COUNT, SheetFigures.NOT_STATED);
    values[Figure.REGISTERED.ordinal()] = sum;
    values[Figure.BALLOTS.ordinal()] = sum;
    values[Figure.INVALID.ordinal()] = 0;
    values[Figure.VALID.ordinal()] = sum;
    System.arraycopy(votes, 0, values, Figure.COUNT, votes.length);
    Sheet sheet = new Sheet(unitId(station), values, false, SheetFindings.NONE);
    QuarkusTransaction.requiringNew()
        .run(() -> countStep.run(tallyId("nec"), step -> step.append(sheet)));
  }

  public static String admin() {
    return Tokens.of(ADMIN, "admin");
  }

  public int number(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int insert(String sql, Object... parameters) {
    return number(sql.contains(" returning ") ? sql : sql + " returning id", parameters);
  }
}
