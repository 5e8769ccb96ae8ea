package org.scrutin.results.corrections;

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

/** Published figures of a tally that a later revision changed. */
@Path("/api/v1/elections/{election}/tallies/{tally}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Results")
public class CorrectionsResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final CorrectionsReader corrections;

  @Inject
  CorrectionsResource(
      Elections elections, Tallies tallies, Units units, CorrectionsReader corrections) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.corrections = corrections;
  }

  /** The newest first. */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(summary = "What changed of the published figures of a tally, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "The corrections; a page may have fewer than asked for while more follow.")
  @Problems(ProblemType.UNKNOWN_UNIT)
  public RestResponse<Pages.Items<CorrectionAnswer>> listCorrections(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    Integer id = unit == null ? null : (Integer) units.require(election, unit);
    return Conditional.read(
        headers,
        EntityTags.of(tally.revision(), "corrections " + election.logSize()),
        () -> Pages.of(request, corrections.find(election, tally, id, page)));
  }
}
