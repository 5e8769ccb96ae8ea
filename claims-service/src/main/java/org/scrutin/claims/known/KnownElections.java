package org.scrutin.claims.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ElectionDefined.ListDefined;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** The elections that are known. */
@ApplicationScoped
public class KnownElections {
  // An election is defined once. Should a later definition ever come, it stands further in the log.
  private static final String PUT =
      """
      insert into known_election (code, name, date, timezone, test, seats, definition, log_index)
      values (?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict (code) do update
        set name = excluded.name, date = excluded.date, timezone = excluded.timezone,
            test = excluded.test, seats = excluded.seats, definition = excluded.definition,
            log_index = excluded.log_index, known_at = now()
        where known_election.log_index < excluded.log_index
      """;

  private final Sql sql;

  @Inject
  KnownElections(DataSource database) {
    this.sql = new Sql(database);
  }

  public Optional<KnownElection> find(String code) {
    return sql.one(
        "select definition from known_election where code = ?", KnownElections::read, code);
  }

  /**
   * The election of a body's code.
   *
   * @throws Refusal 409 if it is not known yet
   */
  public KnownElection require(String code) {
    return find(code).orElseThrow(() -> NotYetKnown.of(ProblemType.ELECTION_NOT_YET_KNOWN));
  }

  /** Codes of all, in their order. */
  public List<String> codes() {
    return sql.list("select code from known_election order by code", row -> row.getString(1));
  }

  void put(ElectionDefined election, JsonNode signed) {
    sql.update(
        PUT,
        election.election(),
        CanonicalJson.of(election.name()),
        election.date(),
        ZoneId.of(election.timezone()).getId(),
        election.test(),
        election.seats(),
        CanonicalJson.of(signed),
        election.logIndex());
  }

  private static KnownElection read(ResultSet row) throws SQLException {
    try {
      ElectionDefined defined = Json.stored().readValue(row.getString(1), ElectionDefined.class);
      Map<String, String> lists = new LinkedHashMap<>();
      for (ListDefined list : defined.lists()) {
        lists.put(list.code(), plain(list));
      }
      return new KnownElection(
          defined.election(), ZoneId.of(defined.timezone()), defined.seats(), lists);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A definition was stored that cannot be read", e);
    }
  }

  /** The English name, else whichever comes first. */
  private static String plain(ListDefined list) {
    String english = list.name().get("en");
    return english != null
        ? english
        : list.name().values().stream().findFirst().orElse(list.code());
  }
}
