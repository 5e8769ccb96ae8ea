package org.scrutin.results.status;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/** The status of a station. Until it is confirmed only insiders know of one. */
@Path("/api/v1/elections/{election}/units/{unit}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class StatusResource {
  private final Elections elections;
  private final Units units;
  private final StatusRepository statuses;
  private final ProposeStatus propose;
  private final ConfirmStatus confirm;
  private final Caller caller;

  @Inject
  StatusResource(
      Elections elections,
      Units units,
      StatusRepository statuses,
      ProposeStatus propose,
      ConfirmStatus confirm,
      Caller caller) {
    this.elections = elections;
    this.units = units;
    this.statuses = statuses;
    this.propose = propose;
    this.confirm = confirm;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Propose a status of a station")
  @APIResponseSchema(
      value = StatusAnswer.class,
      responseCode = "201",
      responseDescription = "The proposal. It counts once another supervisor confirms it.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NOT_A_STATION, ProblemType.STATUS_IN_FORCE})
  public RestResponse<StatusAnswer> proposeStatus(
      @PathParam("election") String code, @PathParam("unit") String unit, StatusBody body) {
    Election election = elections.require(code);
    StatusEntity row = propose.propose(election, unit, body, caller.subject());
    return Created.at(
        "/api/v1/elections/" + code + "/units/" + unit + "/status", answer(election, row));
  }

  @POST
  @Path("/{proposal: \\d{1,9}}/confirmation")
  @RolesAllowed(Roles.SUPERVISOR)
  @Idempotent
  @Operation(summary = "Confirm a status that another supervisor proposed")
  @APIResponse(
      responseCode = "200",
      description = "The status, in force; every tally has taken a step.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NOT_A_STATION,
    ProblemType.UNKNOWN_PROPOSAL,
    ProblemType.OWN_PROPOSAL,
    ProblemType.PROPOSAL_CLOSED
  })
  public StatusAnswer confirmStatus(
      @PathParam("election") String code,
      @PathParam("unit") String unit,
      @PathParam("proposal") int id) {
    Election election = elections.require(code);
    return answer(election, confirm.confirm(election, unit, id, caller.subject()));
  }

  /** Newest first. */
  @GET
  @PermitAll
  @Operation(summary = "What was said of a station's status, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "The statuses; those not confirmed for supervisors and auditors alone.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NOT_A_STATION})
  public RestResponse<Pages.Items<StatusAnswer>> listStatuses(
      @PathParam("election") String code,
      @PathParam("unit") String unit,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(code);
    int station = units.requireStation(election, unit);
    boolean insider = caller.is(Roles.SUPERVISOR) || caller.is(Roles.AUDITOR);
    Page<StatusEntity> found =
        Page.of(
            statuses.history(
                station, page.afterNumber(Integer.MAX_VALUE), insider, page.limit() + 1),
            page,
            row -> String.valueOf(row.id));
    Standing standing = standing(station);
    return Pages.answer(request, found.map(row -> answer(election, row, standing)));
  }

  /** Which of a station's rows is the newest, and which is in force; 0 for none. */
  private record Standing(int newest, int inForce) {}

  private Standing standing(int station) {
    return new Standing(
        statuses.newest(station).map(row -> row.id).orElse(0),
        statuses.inForce(station).map(row -> row.id).orElse(0));
  }

  private StatusAnswer answer(Election election, StatusEntity row) {
    return answer(election, row, standing(row.unitId));
  }

  private StatusAnswer answer(Election election, StatusEntity row, Standing standing) {
    UnitIndex tree = units.of(election);
    return new StatusAnswer(
        row.id,
        tree.code(row.unitId),
        row.status,
        row.reason,
        row.legalBasis,
        row.intoId == null ? null : tree.code(row.intoId),
        row.proposal.state(row.id == standing.newest()),
        row.id == standing.inForce(),
        row.proposal.proposedAt(),
        row.proposal.confirmedAt(),
        row.logIndex,
        election.definition().testMark());
  }
}
