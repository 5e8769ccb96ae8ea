package org.scrutin.results.declared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;

/** The statements in a tally's log. */
@ApplicationScoped
class StatementStore {
  private static final TypeReference<List<StatementFinding>> FINDINGS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select l.index, l.body, coalesce(
          (select string_agg(f.detail, chr(10) order by f.code) from finding f
           where f.tally_id = l.tally_id and f.index = l.index), '')
      from declared_statement s join leaf l using (tally_id, index)
      where s.tally_id = ?
      """;

  private final Sql sql;

  @Inject
  StatementStore(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<LoggedStatement> find(int tallyId, long index) {
    return sql.one(SELECT + "and s.index = ?", StatementStore::read, tallyId, index);
  }

  /** Newest first; one more than the limit if more follow. */
  List<LoggedStatement> before(int tallyId, long index, int limit) {
    return sql.list(
        SELECT + "and s.index < ? order by s.index desc limit ?",
        StatementStore::read,
        tallyId,
        index,
        limit + 1);
  }

  private static LoggedStatement read(ResultSet row) throws SQLException {
    try {
      List<StatementFinding> findings = new ArrayList<>();
      for (String detail : row.getString(3).lines().toList()) {
        findings.addAll(Json.stored().readValue(detail, FINDINGS));
      }
      StatementLeaf body = Json.stored().readValue(row.getString(2), StatementLeaf.class);
      return new LoggedStatement(row.getLong(1), body, findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored statement is not JSON of its form", e);
    }
  }
}
