package org.scrutin.results.figures.margins;

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

/** How far the seats of a tally are from other ones. */
@Path("/api/v1/elections/{election}/tallies/{tally}/margins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class MarginsResource {
  private final TallyQueryReader queries;
  private final MarginsReader margins;

  @Inject
  MarginsResource(TallyQueryReader queries, MarginsReader margins) {
    this.queries = queries;
    this.margins = margins;
  }

  /**
   * @param unit a constituency or a unit above one; by default the whole
   */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(
      summary = "Closest seat changes by constituency, nearest first",
      description =
          "The fewest ballots after which a seat could (tieAt) or certainly would (certainAt) go"
              + " elsewhere, if ballots were moved from one list to another, added, or removed,"
              + " each with a change of votes that does it. Arithmetic, not a finding.")
  @APIResponse(responseCode = "200", description = "The margins, or why there are none.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NO_SUCH_REVISION,
    ProblemType.UNKNOWN_RELEASE,
    ProblemType.TOO_MANY_CALCULATIONS
  })
  public RestResponse<MarginsAnswer> getMargins(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @Parameter(description = "A constituency or a unit above one; by default the whole.")
          @QueryParam("unit")
          @Nullable String unit,
      @Parameter(description = "A revision or the name of a release; by default now.")
          @QueryParam("at")
          @Nullable String at,
      @Parameter(
              description =
                  "A list's code: adds the fewest ballots with which it has the seats asked for,"
                      + " and in which constituencies.")
          @QueryParam("list")
          @Nullable String list,
      @Parameter(
              description =
                  "With list: how many seats it is to have in the unit: in all (63), more (+8),"
                      + " fewer (-3), or majority, to be won or lost; by default one more.",
              example = "+1")
          @QueryParam("seats")
          @Nullable String seats,
      @Parameter(
              description =
                  "With one constituency: other seats of it, such as A:4,B:3; adds their distance.",
              example = "CPP:6,CNRP:5")
          @QueryParam("to")
          @Nullable String to,
      @Context HttpHeaders headers) {
    TallyQuery query = queries.of(electionCode, tallyCode, at, null);
    return query.answer(
        headers,
        List.of(
            "margins",
            String.valueOf(unit),
            String.valueOf(list),
            String.valueOf(seats),
            String.valueOf(to)),
        () ->
            ResponseBuilder.ok(
                margins.answer(new MarginsReader.Question(query, unit, list, seats, to))));
  }
}
