package org.scrutin.results.figures.results;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.TallyQueryReader;

/** Results of a tally, as they are and as they were. */
@Path("/api/v1/elections/{election}/tallies/{tally}/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class ResultsResource {
  private final TallyQueryReader queries;
  private final ResultsReader results;

  @Inject
  ResultsResource(TallyQueryReader queries, ResultsReader results) {
    this.queries = queries;
    this.results = results;
  }

  /** Figures of a unit, by default the whole, and of its children. */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(summary = "Figures of a unit and of its children")
  @APIResponse(responseCode = "200", description = "The figures, children by code.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NO_SUCH_REVISION, ProblemType.UNKNOWN_RELEASE})
  public RestResponse<ResultsAnswer> getResults(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    TallyQuery query = queries.of(electionCode, tallyCode, at, asOf);
    PageRequest page = PageRequest.of(limit, after);
    return query.answer(
        headers,
        List.of("results", String.valueOf(unit), page.limit(), String.valueOf(page.after())),
        () -> {
          ResultsReader.Answer answer =
              results.answer(new ResultsReader.Question(query, unit, page));
          ResponseBuilder<ResultsAnswer> response = ResponseBuilder.ok(answer.results());
          String next = answer.next();
          return next == null ? response : response.header("Link", Pages.next(uri, next));
        });
  }
}
