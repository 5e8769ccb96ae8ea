package org.scrutin.results.summary;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.figures.TallyQuery;

/** One election at a glance, for whoever shows all of its tallies side by side. */
@Path("/api/v1/elections/{election}/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class SummaryResource {
  private final Elections elections;
  private final SummaryReader reader;
  private final KeptSummaries summaries;

  @Inject
  SummaryResource(Elections elections, SummaryReader reader, KeptSummaries summaries) {
    this.elections = elections;
    this.reader = reader;
    this.summaries = summaries;
  }

  /**
   * @param at name of a release; a revision is one tally's own
   */
  @GET
  @PermitAll // shows the tallies that the caller may see
  @Operation(summary = "An election, and what each tally says of the whole")
  @APIResponseSchema(
      value = SummaryAnswer.class,
      responseCode = "200",
      responseDescription = "The election, its constituencies, and each tally's totals and seats.")
  @Problems(ProblemType.UNKNOWN_RELEASE)
  public RestResponse<byte[]> getSummary(
      @PathParam("election") String code,
      @Parameter(
              description = "Name of a release: only the tallies that it holds are shown.",
              example = "final")
          @QueryParam("at")
          @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @Context HttpHeaders headers) {
    if (at != null && at.matches("\\d+")) {
      throw InvalidParameter.of("at", "is the name of a release here: a revision is one tally's");
    }
    Summary summary = reader.find(elections.require(code), at, asOf);
    return Conditional.read(
        headers,
        EntityTags.ofContent(summary.determinants()),
        () ->
            ResponseBuilder.ok(summaries.of(summary))
                .header(HttpHeaders.CACHE_CONTROL, TallyQuery.cacheControl(summary.everyone())));
  }
}
