package org.scrutin.results.findings;

import io.smallrye.common.annotation.Blocking;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.sheets.Severity;

/** What checks found in a tally's sheets. */
@Path("/api/v1/elections/{election}/tallies/{tally}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Results")
public class FindingsResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final FindingsReader findings;

  @Inject
  FindingsResource(Elections elections, Tallies tallies, Units units, FindingsReader findings) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.findings = findings;
  }

  /** Of the newest sheets, in the order of the tally's log. */
  @GET
  @PermitAll
  @Operation(summary = "What checks found in the newest sheets of a tally")
  @APIResponse(responseCode = "200", description = "The findings, in the order of the log.")
  @Problems(ProblemType.UNKNOWN_UNIT)
  public RestResponse<Pages.Items<FindingAnswer>> listFindings(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @Parameter(description = "Only findings of this check.", example = "invalid-share")
          @QueryParam("code")
          @Nullable String code,
      @Parameter(
              description = "Only findings of this severity.",
              schema = @Schema(implementation = Severity.class))
          @QueryParam("severity")
          @Nullable String severity,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    PageRequest page = PageRequest.of(limit, after);
    FindingFilter filter =
        new FindingFilter(
            unit == null ? null : (Integer) units.require(election, unit), code, severity);
    return Conditional.read(
        headers,
        EntityTags.of(tally.revision(), "findings " + election.logSize()),
        () ->
            Pages.of(request, findings.find(election, tally.id(), tally.revision(), filter, page)));
  }
}
