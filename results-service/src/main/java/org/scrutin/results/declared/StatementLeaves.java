package org.scrutin.results.declared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.json.Json;

/** What the log of a tally holds of statements, and what was found in them. */
@ApplicationScoped
class StatementLeaves {
  private static final TypeReference<List<StatementFinding>> FINDINGS = new TypeReference<>() {};
  private static final String SELECT =
      """
      select l.index, case
          when row_number() over w = 1 or sum(length(l.body)) over w <= ? then l.body end,
        coalesce(
          (select string_agg(f.detail, chr(10) order by f.code) from finding f
           where f.tally_id = l.tally_id and f.index = l.index), '')
      from leaf l where l.tally_id = ? and l.index = any(?)
      window w as (order by l.index desc) order by l.index desc
      """;

  private final Sql sql;

  @Inject
  StatementLeaves(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Newest first, in one statement; the first ones only where they are long. */
  List<LoggedStatement> at(int tallyId, Collection<Long> places) {
    return sql
        .list(
            SELECT,
            StatementLeaves::read,
            PageRequest.MAX_CHARACTERS,
            tallyId,
            places.toArray(Long[]::new))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<LoggedStatement> read(ResultSet row) throws SQLException {
    String document = row.getString(2);
    if (document == null) {
      return Optional.empty();
    }
    try {
      List<StatementFinding> findings = new ArrayList<>();
      for (String detail : row.getString(3).lines().toList()) {
        findings.addAll(Json.stored().readValue(detail, FINDINGS));
      }
      StatementLeaf body = Json.stored().readValue(document, StatementLeaf.class);
      return Optional.of(new LoggedStatement(row.getLong(1), body, findings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored statement is not JSON of its form", e);
    }
  }
}
