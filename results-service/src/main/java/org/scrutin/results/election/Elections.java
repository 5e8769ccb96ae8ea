package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** The elections that are defined. */
@ApplicationScoped
public class Elections {
  private static final String SELECT = "select id, code, definition, log_size from election ";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;
  // A definition never changes; parsing one of eighty lists at every read would cost more than it.
  private final Map<Integer, ElectionDefinition> parsed = new ConcurrentHashMap<>();

  @Inject
  Elections(DataSource database) {
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
  List<Election> list(int limit, @Nullable String after) {
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

  static JsonNode tree(String canonical) {
    try {
      return JSON.readTree(canonical);
    } catch (IOException e) {
      throw new IllegalStateException("a stored document is not JSON", e);
    }
  }

  private static ElectionDefinition parse(String canonical) {
    try {
      return DefinitionReader.read(tree(canonical));
    } catch (InvalidDefinition e) {
      throw new IllegalStateException("a stored election is not valid: the program is older", e);
    }
  }
}
