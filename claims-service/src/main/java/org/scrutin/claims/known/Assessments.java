package org.scrutin.claims.known;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.inbox.ReceivedFact;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;

/** What the count answered on claims. */
@ApplicationScoped
public class Assessments {
  private static final String LATEST =
      """
      select distinct on (ref) ref, version, document from assessment
      where ref = any(?) order by ref, version desc
      """;

  private final Sql sql;

  @Inject
  Assessments(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * The answer that holds now.
   *
   * @param version how many answers there were
   */
  public record Assessment(String ref, long version, ClaimAssessed assessed) {}

  /** By reference; claims that are not assessed are absent. */
  public Map<String, Assessment> latest(Collection<String> refs) {
    Map<String, Assessment> latest = new LinkedHashMap<>();
    sql.list(
            LATEST,
            row -> new Assessment(row.getString(1), row.getLong(2), assessed(row.getString(3))),
            (Object) refs.toArray(String[]::new))
        .forEach(assessment -> latest.put(assessment.ref(), assessment));
    return latest;
  }

  void put(ClaimAssessed assessed, ReceivedFact fact) {
    sql.update(
        """
        insert into assessment (ref, version, tally, revision, document, assessed_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        assessed.ref(),
        fact.version(),
        assessed.tally(),
        assessed.revision(),
        CanonicalJson.of(fact.data()),
        assessed.assessedAt());
  }

  private static ClaimAssessed assessed(String text) {
    try {
      return Json.stored().readValue(text, ClaimAssessed.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An assessment was stored that cannot be read", e);
    }
  }
}
