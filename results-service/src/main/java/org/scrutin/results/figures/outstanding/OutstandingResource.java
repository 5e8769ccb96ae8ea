package org.scrutin.results.figures.outstanding;

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

/** Whether what is still out can move a seat of a tally. */
@Path("/api/v1/elections/{election}/tallies/{tally}/outstanding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class OutstandingResource {
  private final TallyQueryReader queries;
  private final OutstandingReader outstanding;

  @Inject
  OutstandingResource(TallyQueryReader queries, OutstandingReader outstanding) {
    this.queries = queries;
    this.outstanding = outstanding;
  }

  /**
   * @param unit a constituency or a unit above one; by default the whole
   */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(
      summary = "Whether what is still out can move a seat",
      description =
          "Over every way to fill the sheets that are awaited or held back: the fewest and the"
              + " most seats of each list, which seats are safe, the fewest ballots that take each"
              + " other one, and whether the majority is safe.")
  @APIResponse(responseCode = "200", description = "What is out, and what it could change.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NO_SUCH_REVISION,
    ProblemType.UNKNOWN_RELEASE,
    ProblemType.TOO_MANY_CALCULATIONS
  })
  public RestResponse<OutstandingSeatsAnswer> getOutstanding(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @Parameter(description = "A constituency or a unit above one; by default the whole.")
          @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "A revision or the name of a release; by default now.")
          @QueryParam("at")
          @Nullable String at,
      @Context HttpHeaders headers) {
    TallyQuery query = queries.of(electionCode, tallyCode, at, null);
    return query.answer(
        headers,
        List.of("outstanding", String.valueOf(unit)),
        () -> ResponseBuilder.ok(outstanding.answer(query, unit)));
  }
}
