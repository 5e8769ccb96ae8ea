package org.scrutin.results.quarantine;

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
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.Units;

/** Releases of quarantined sheets of the authority's tally; another's owner sends a new sheet. */
@Path("/api/v1/elections/{election}/tallies/{tally}/sheets/{unit}/quarantine-release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
public class QuarantineReleaseResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final ReleaseSheet release;
  private final Caller caller;

  @Inject
  QuarantineReleaseResource(
      Elections elections, Tallies tallies, Units units, ReleaseSheet release, Caller caller) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.release = release;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.SUPERVISOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Propose to count a sheet that quarantine holds back")
  @APIResponseSchema(
      value = QuarantineReleaseAnswer.class,
      responseCode = "201",
      responseDescription = "The proposal. The sheet counts once another supervisor confirms it.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NOT_A_STATION,
    ProblemType.NOT_THE_OWNER,
    ProblemType.NOT_QUARANTINED
  })
  public RestResponse<QuarantineReleaseAnswer> proposeQuarantineRelease(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      QuarantineReleaseBody body) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireOfAuthority(election, tallyCode, Roles.SUPERVISOR);
    int station = units.requireStation(election, unit);
    QuarantineReleaseEntity row = release.propose(tally, station, body, caller.subject());
    return Created.at(
        "/api/v1/elections/%s/tallies/%s/sheets/%s".formatted(electionCode, tallyCode, unit),
        answer(election, row, units.of(election).code(station)));
  }

  @POST
  @Path("/{proposal: \\d{1,9}}/confirmation")
  @RolesAllowed(Roles.SUPERVISOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Confirm a release that another supervisor proposed")
  @APIResponse(
      responseCode = "200",
      description = "The release; the sheet counts, unless its station has a status.")
  @Problems({
    ProblemType.UNKNOWN_UNIT,
    ProblemType.NOT_A_STATION,
    ProblemType.NOT_THE_OWNER,
    ProblemType.UNKNOWN_PROPOSAL,
    ProblemType.OWN_PROPOSAL,
    ProblemType.PROPOSAL_CLOSED,
    ProblemType.NOT_QUARANTINED
  })
  public QuarantineReleaseAnswer confirmQuarantineRelease(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unit,
      @PathParam("proposal") int id,
      QuarantineReleaseBody.Confirmation body) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireOfAuthority(election, tallyCode, Roles.SUPERVISOR);
    int station = units.requireStation(election, unit);
    String code = units.of(election).code(station);
    return answer(
        election, release.confirm(tally, station, code, id, body.reason(), caller.subject()), code);
  }

  /** As it stands right after the act, when it is the newest. */
  private static QuarantineReleaseAnswer answer(
      Election election, QuarantineReleaseEntity row, String unit) {
    return new QuarantineReleaseAnswer(
        row.id,
        unit,
        row.version,
        row.reason,
        row.proposal.state(true),
        row.proposal.proposedAt(),
        row.proposal.confirmedAt(),
        row.confirmation,
        row.index,
        election.definition().testMark());
  }
}
