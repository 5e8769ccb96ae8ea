package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;

/** Collects what the page of a tally needs. */
@ApplicationScoped
public class SourceReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** Statements that a page shows. */
  private static final int MOST_STATEMENTS = 100;

  private final ServiceClient api;
  private final ElectionReader elections;

  SourceReader(ServiceClient api, ElectionReader elections) {
    this.api = api;
    this.elections = elections;
  }

  /**
   * One tally's figures and its statements.
   *
   * @param statements the newest first
   * @param cut whether there are more
   */
  public record SourceData(
      ElectionData election, TallyData tally, List<Statement> statements, boolean cut) {}

  /**
   * Of an election.
   *
   * @throws ServiceClient.Refused 404 if there is no such tally that the visitor may see
   */
  public SourceData one(String code, String tally, Moment asked, @Nullable String token) {
    String path = ELECTIONS + ServiceClient.encoded(code);
    var statements =
        api.page(
            "%s/tallies/%s/declared?limit=%d"
                .formatted(path, ServiceClient.encoded(tally), MOST_STATEMENTS),
            token,
            Statement.Page.class);
    var opened = elections.open(code, tally, asked, Set.of(), token);
    Tally chosen = opened.chosen();
    if (chosen == null || !chosen.code().equals(tally)) {
      throw new ServiceClient.Refused(
          ProblemType.UNKNOWN_TALLY.status(),
          new ServiceClient.Refusal(ProblemType.UNKNOWN_TALLY.uri(), null, null));
    }
    TallyData data =
        ServiceClient.await(
            elections.totals(path, opened.data(), chosen, opened.shown().moment(), token));
    var page = ServiceClient.await(statements);
    return new SourceData(
        opened.data().with(data),
        data,
        page.body().items().stream().filter(statement -> statement.by(asked)).toList(),
        page.after() != null);
  }
}
