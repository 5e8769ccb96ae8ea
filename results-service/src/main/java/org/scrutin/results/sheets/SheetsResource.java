package org.scrutin.results.sheets;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.Units;

/** The sheets of a station. */
@Path("/api/v1/elections/{election}/tallies/{tally}/sheets")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Results")
public class SheetsResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Units units;
  private final SheetVersionReader sheets;

  SheetsResource(Elections elections, Tallies tallies, Units units, SheetVersionReader sheets) {
    this.elections = elections;
    this.tallies = tallies;
    this.units = units;
    this.sheets = sheets;
  }

  @GET
  @Path("/{unit}")
  @PermitAll
  @Operation(summary = "Versions of a station's sheet, the oldest first")
  @APIResponse(
      responseCode = "200",
      description =
          "The versions, with what checks found and with salts, by which anyone can make the leaves"
              + " again.")
  @Problems({ProblemType.UNKNOWN_UNIT, ProblemType.NOT_A_STATION})
  public RestResponse<SheetAnswer> getSheet(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("unit") String unitCode,
      @Context HttpHeaders request) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    int unit = units.requireStation(election, unitCode);
    String code = units.of(election).code(unit);
    return Conditional.read(
        request,
        EntityTags.of(tally.revision(), "sheet " + code),
        () -> ResponseBuilder.ok(answer(election, tally, unit, code)));
  }

  private SheetAnswer answer(Election election, Tally tally, int unit, String code) {
    SheetVersionReader.Station station =
        sheets.read(tally.id(), tally.revision(), unit, election.definition().listCodes());
    return new SheetAnswer(
        election.code(),
        tally.code(),
        election.definition().testMark(),
        tally.revision(),
        code,
        station.state().sheetClass(),
        station.state().status(),
        station.versions());
  }
}
