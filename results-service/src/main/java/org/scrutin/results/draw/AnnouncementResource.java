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
import org.scrutin.results.election.units.Units;
import org.scrutin.results.figures.seats.LotsReader;

/** Announcements of where the public seed of a draw will come from. */
@Path("/api/v1/elections/{election}/tallies/{tally}/seats/{unit}/draw/announcement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class AnnouncementResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final LotsReader lots;
  private final AnnouncementRepository announcements;
  private final AnnounceSeed announce;
  private final Caller caller;

  @Inject
  AnnouncementResource(
      Elections elections,
      Tallies tallies,
      Units units,
      LotsReader lots,
      AnnouncementRepository announcements,
      AnnounceSeed announce,
      Caller caller) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.lots = lots;
    this.announcements = announcements;
    this.announce = announce;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.COMMISSIONER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Announce where the seed of a draw will come from")
  @APIResponseSchema(
      value = AnnouncementAnswer.class,
      responseCode = "201",
      responseDescription = "The announcement, in the tally's log.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NO_SEATS_IN_UNIT,
    ProblemType.NOT_THE_OWNER,
    ProblemType.NO_OPEN_LOTS,
    ProblemType.SEED_KNOWN
  })
  public RestResponse<AnnouncementAnswer> announceSeed(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      AnnouncementBody body) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireOfAuthority(election, tallyCode, Roles.COMMISSIONER);
    int unitId = lots.unit(election, unit);
    String code = units.of(election).code(unitId);
    AnnouncementEntity row =
        announce.announce(election, tally, unitId, code, body, caller.subject());
    return Created.at(
        "/api/v1/elections/%s/tallies/%s/seats/%s/draw/announcement"
            .formatted(electionCode, tallyCode, unit),
        answer(election, row));
  }

  /** Newest first. */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  @Operation(summary = "Announcements of seeds for the lots of a unit, the newest first")
  @APIResponse(responseCode = "200", description = "The announcements; the newest holds.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NO_SEATS_IN_UNIT})
  public RestResponse<Pages.Items<AnnouncementAnswer>> listSeedAnnouncements(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    Page<AnnouncementEntity> found =
        Page.of(
            announcements.history(
                tally.id(),
                lots.unit(election, unit),
                page.afterNumber(Long.MAX_VALUE),
                page.limit() + 1),
            page,
            row -> String.valueOf(row.key.index()));
    return Pages.answer(request, found.map(row -> answer(election, row)));
  }

  private AnnouncementAnswer answer(Election election, AnnouncementEntity row) {
    return new AnnouncementAnswer(
        units.of(election).code(row.unitId),
        row.seat,
        row.seats,
        row.tied,
        row.source,
        row.at,
        row.announcedAt,
        row.key.index(),
        election.definition().testMark());
  }
}
