package org.scrutin.results.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;

/** Retractions of releases, which a release shows from then on. */
@Path("/api/v1/elections/{election}/releases/{name}/retraction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class RetractionResource {
  private final Elections elections;
  private final RetractRelease retract;
  private final Caller caller;

  @Inject
  RetractionResource(Elections elections, RetractRelease retract, Caller caller) {
    this.elections = elections;
    this.retract = retract;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.COMMISSIONER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Propose to retract a release; that is the first signature")
  @APIResponseSchema(
      value = RetractionAnswer.class,
      responseCode = "201",
      responseDescription = "The proposal. It holds once another commissioner signs it.")
  @Problems({ProblemType.UNKNOWN_RELEASE, ProblemType.NOT_PUBLISHED, ProblemType.PROPOSAL_CLOSED})
  public RestResponse<RetractionAnswer> proposeRetraction(
      @PathParam("election") String code, @PathParam("name") String name, RetractionBody body) {
    Election election = elections.require(code);
    RetractionEntity row = retract.propose(election, name, body.reason(), caller.subject());
    return Created.at(
        "/api/v1/elections/" + code + "/releases/" + name, answer(election, name, row));
  }

  @POST
  @Path("/signatures")
  @RolesAllowed(Roles.COMMISSIONER)
  @Idempotent
  @Operation(summary = "Sign the retraction that another commissioner proposed")
  @APIResponse(responseCode = "200", description = "The retraction, which holds.")
  @Problems({
    ProblemType.UNKNOWN_RELEASE,
    ProblemType.UNKNOWN_PROPOSAL,
    ProblemType.OWN_PROPOSAL,
    ProblemType.PROPOSAL_CLOSED
  })
  public RetractionAnswer signRetraction(
      @PathParam("election") String code, @PathParam("name") String name) {
    Election election = elections.require(code);
    return answer(election, name, retract.sign(election, name, caller.subject()));
  }

  /** As it stands right after the act, when it is the newest. */
  private static RetractionAnswer answer(Election election, String name, RetractionEntity row) {
    return new RetractionAnswer(
        name,
        row.reason,
        row.proposal.state(true),
        row.proposal.proposedAt(),
        row.proposal.confirmedAt(),
        row.logIndex,
        election.definition().testMark());
  }
}
