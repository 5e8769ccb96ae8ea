package org.scrutin.results.election.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** The elections that are defined. */
@ApplicationScoped
public class Elections {
  private static final String SELECT = "select id, code, definition, log_size from election ";
  // No version ever took a member that it did not know: one that this program does not know is of
  // a newer one, whose rule it must not apply in part.
  private static final ObjectReader STORED =
      Json.stored()
          .readerFor(ElectionDocument.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Sql sql;
  // A definition never changes; parsing one of eighty lists at every read would cost more than it.
  private final Map<Integer, ElectionDefinition> parsed = new ConcurrentHashMap<>();

  @Inject
  public Elections(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * The election as it stands.
   *
   * @throws Refusal 404 if there is none of this code
   */
  public Election require(String code) {
    return find(code)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_ELECTION, "No election has the code '" + code + "'."));
  }

  public Optional<Election> find(String code) {
    return sql.one(SELECT + "where code = ?", this::read, code);
  }

  /** The election of that id, which must exist. */
  public Election byId(int id) {
    return sql.one(SELECT + "where id = ?", this::read, id).orElseThrow();
  }

  /** In the order of their codes, one more than the limit if more follow. */
  public List<Election> list(int limit, @Nullable String after) {
    return sql.list(
        SELECT + "where code > ? order by code limit ?",
        this::read,
        after == null ? "" : after,
        limit + 1);
  }

  private Election read(ResultSet row) throws SQLException {
    int id = row.getInt(1);
    String definition = row.getString(3);
    return new Election(
        id, row.getString(2), parsed.computeIfAbsent(id, key -> parse(definition)), row.getLong(4));
  }

  /**
   * A definition as it was sent. Older versions took anything as {@code previous}, which decides
   * nothing: where it cannot be read it is left out.
   */
  public static ElectionDocument document(String canonical) {
    try {
      return STORED.readValue(canonical);
    } catch (JsonProcessingException e) {
      return withoutPrevious(canonical);
    }
  }

  private static ElectionDocument withoutPrevious(String canonical) {
    try {
      ObjectNode document = (ObjectNode) Json.stored().readTree(canonical);
      document.remove("previous");
      return STORED.readValue(document);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * What was accepted once is taken, whatever the constraints of today say of it; nulls in it were
   * as good as absent.
   */
  static ElectionDefinition parse(String canonical) {
    Faults faults = new Faults();
    Optional<ElectionDefinition> definition =
        new DefinitionMaker(faults, faults).make(withoutPrevious(canonical));
    if (faults.isEmpty()) {
      return definition.orElseThrow();
    }
    throw unreadable(faults.refusal(ProblemType.INVALID));
  }

  private static IllegalStateException unreadable(Exception cause) {
    return new IllegalStateException("a stored election is not valid: the program is older", cause);
  }
}
