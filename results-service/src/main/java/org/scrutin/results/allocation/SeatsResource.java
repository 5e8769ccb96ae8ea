package org.scrutin.results.allocation;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.http.Conditional;
import org.scrutin.platform.http.EntityTags;
import org.scrutin.results.count.Moment;
import org.scrutin.results.count.Moments;
import org.scrutin.results.election.Election;
import org.scrutin.results.election.Elections;
import org.scrutin.results.election.Tallies;
import org.scrutin.results.election.Tally;

/** Seats of a tally, nationally and by constituency, as they are and as they were. */
@Path("/api/v1/elections/{election}/tallies/{tally}/seats")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {
  // Shared caches may keep an answer but must ask each time: a new revision shows at once.
  private static final String PUBLIC = "public, no-cache";
  private static final String PRIVATE = "private, no-store";

  private final Elections elections;
  private final Tallies tallies;
  private final Moments moments;
  private final SeatsReader seats;

  @Inject
  SeatsResource(Elections elections, Tallies tallies, Moments moments, SeatsReader seats) {
    this.elections = elections;
    this.tallies = tallies;
    this.moments = moments;
    this.seats = seats;
  }

  /**
   * @param unit a constituency or a unit above one; by default the whole
   * @param explain adds the rule, and votes and quotients of every computed seat
   */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  public Response read(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("explain") @DefaultValue("false") boolean explain,
      @Context HttpHeaders headers) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    Moment moment = moments.of(election, tally, at, asOf);
    String representation =
        String.join(
            "|",
            "seats",
            String.valueOf(election.id()),
            tally.code(),
            Long.toString(moment.sheets()),
            String.valueOf(moment.until()),
            // The tree, which says how many seats a constituency has, changes with this log alone.
            Long.toString(election.logSize()),
            String.valueOf(unit),
            Boolean.toString(explain));
    EntityTag tag = EntityTags.of(moment.declared(), representation);
    return Conditional.read(
        headers,
        tag,
        () ->
            Response.ok(
                    seats.answer(new SeatsReader.Question(election, tally, moment, unit, explain)))
                .header("Cache-Control", tally.published() ? PUBLIC : PRIVATE));
  }
}
