package org.scrutin.results.draw;

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
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.lots.DrawnLot;
import org.scrutin.results.figures.seats.LotsReader;

/** Drawings of lots for seats of the authority's tally. */
@Path("/api/v1/elections/{election}/tallies/{tally}/seats/{unit}/draw")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class DrawResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final LotsReader lots;
  private final DrawRepository draws;
  private final ProposeDraw propose;
  private final ConfirmDraw confirm;
  private final Caller caller;

  @Inject
  DrawResource(
      Elections elections,
      Tallies tallies,
      Units units,
      LotsReader lots,
      DrawRepository draws,
      ProposeDraw propose,
      ConfirmDraw confirm,
      Caller caller) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.lots = lots;
    this.draws = draws;
    this.propose = propose;
    this.confirm = confirm;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.COMMISSIONER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Propose a drawing of lots for tied seats")
  @APIResponseSchema(
      value = DrawAnswer.class,
      responseCode = "201",
      responseDescription = "The proposal. Seats follow once another commissioner confirms it.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NOT_THE_OWNER,
    ProblemType.NO_OPEN_LOTS,
    ProblemType.SEED_NOT_KNOWN
  })
  public RestResponse<DrawAnswer> proposeDraw(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      DrawProposal body) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireOfAuthority(election, tallyCode, Roles.COMMISSIONER);
    DrawEntity row =
        propose.propose(election, tally, lots.unit(election, unit), body, caller.subject());
    return Created.at(
        "/api/v1/elections/%s/tallies/%s/seats/%s/draw".formatted(electionCode, tallyCode, unit),
        answer(election, row, true));
  }

  @POST
  @Path("/{proposal: \\d{1,9}}/confirmation")
  @RolesAllowed(Roles.COMMISSIONER)
  @Idempotent
  @Operation(summary = "Confirm a drawing of lots that another commissioner proposed")
  @APIResponse(responseCode = "200", description = "The draw, which seats follow.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NOT_THE_OWNER,
    ProblemType.UNKNOWN_PROPOSAL,
    ProblemType.OWN_PROPOSAL,
    ProblemType.PROPOSAL_CLOSED,
    ProblemType.NO_OPEN_LOTS
  })
  public DrawAnswer confirmDraw(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      @PathParam("proposal") int id) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireOfAuthority(election, tallyCode, Roles.COMMISSIONER);
    int unitId = lots.unit(election, unit);
    String code = units.of(election).code(unitId);
    return answer(
        election, confirm.confirm(election, tally, unitId, code, id, caller.subject()), true);
  }

  /** Newest first. */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(summary = "Drawings of lots of a unit, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "The draws; those not confirmed for commissioners and auditors alone.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NO_SEATS_IN_UNIT})
  public RestResponse<Pages.Items<DrawAnswer>> listDraws(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    int unitId = lots.unit(election, unit);
    boolean insider = caller.is(Roles.COMMISSIONER) || caller.is(Roles.AUDITOR);
    int newest = draws.newest(tally.id(), unitId).map(row -> row.id).orElse(0);
    Page<DrawEntity> found =
        Page.of(
            draws.history(
                tally.id(), unitId, page.afterNumber(Integer.MAX_VALUE), insider, page.limit() + 1),
            page,
            row -> String.valueOf(row.id));
    return Pages.answer(request, found.map(row -> answer(election, row, row.id == newest)));
  }

  private DrawAnswer answer(Election election, DrawEntity row, boolean newest) {
    UnitIndex tree = units.of(election);
    boolean between = election.definition().allocation().apportioned() && row.unitId == tree.root();
    return new DrawAnswer(
        row.id,
        tree.code(row.unitId),
        DrawnLot.of(row.seat, row.tied, row.winners, between),
        row.method,
        row.document,
        row.seed,
        row.proposal.state(newest),
        row.proposal.proposedAt(),
        row.proposal.confirmedAt(),
        row.index,
        election.definition().testMark());
  }
}
