package org.scrutin.results.figures.seats;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.TallyQueryReader;

/** Seats of a tally, nationally and by constituency, as they are and as they were. */
@Path("/api/v1/elections/{election}/tallies/{tally}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class SeatsResource {
  private final TallyQueryReader queries;
  private final SeatsReader seats;

  @Inject
  SeatsResource(TallyQueryReader queries, SeatsReader seats) {
    this.queries = queries;
    this.seats = seats;
  }

  /**
   * @param unit a constituency or a unit above one; by default the whole
   * @param explain adds the rule, and votes and quotients of every computed seat
   * @param step the first step that the worksheets show, which show 1,000 in all
   */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(summary = "Seats of a unit and of the constituencies in it")
  @APIResponse(responseCode = "200", description = "The seats; with explain how they came about.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NO_SUCH_REVISION,
    ProblemType.UNKNOWN_RELEASE
  })
  public RestResponse<SeatsAnswer> getSeats(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @Parameter(description = "Adds the rule, and votes and quotients of every computed seat.")
          @QueryParam("explain")
          @DefaultValue("false")
          boolean explain,
      @QueryParam("step") @Nullable Integer step,
      @Context HttpHeaders headers) {
    WorksheetWindow window = WorksheetWindow.from(step);
    TallyQuery query = queries.of(electionCode, tallyCode, at, asOf);
    return query.answer(
        headers,
        List.of("seats", String.valueOf(unit), explain, String.valueOf(step)),
        () ->
            ResponseBuilder.ok(
                seats.answer(new SeatsReader.Question(query, unit, explain, window))));
  }
}
