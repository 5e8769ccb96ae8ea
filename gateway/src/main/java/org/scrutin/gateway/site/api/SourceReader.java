package org.scrutin.gateway.site.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;

/** Collects what the page of a tally needs. */
@ApplicationScoped
public class SourceReader {
  private static final String ELECTIONS = "/api/v1/elections/";

  /** Statements that a page shows. */
  private static final int MOST_STATEMENTS = 100;

  private final ServiceClient api;

  SourceReader(ServiceClient api) {
    this.api = api;
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
  public SourceData one(String code, String tally, @Nullable String token) {
    String path = ELECTIONS + ServiceClient.encoded(code);
    var statements =
        api.page(
            "%s/tallies/%s/declared?limit=%d"
                .formatted(path, ServiceClient.encoded(tally), MOST_STATEMENTS),
            token,
            Statement.Page.class);
    Summary summary = ServiceClient.await(api.get(path + "/summary", token, Summary.class));
    ElectionData election = ElectionData.of(summary);
    TallyData data =
        election.tallies().stream()
            .filter(one -> one.tally().code().equals(tally))
            .findFirst()
            .orElseThrow(
                () ->
                    new ServiceClient.Refused(
                        ProblemType.UNKNOWN_TALLY.status(),
                        new ServiceClient.Refusal(ProblemType.UNKNOWN_TALLY.uri(), null, null)));
    var page = ServiceClient.await(statements);
    return new SourceData(election, data, page.body().items(), page.after() != null);
  }
}
