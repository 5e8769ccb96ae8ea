package org.scrutin.results.figures.seats;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.TallyQuery;
import org.scrutin.results.figures.TallyQueryReader;

/** Seats of a tally, nationally and by constituency, as they are and as they were. */
@Path("/api/v1/elections/{election}/tallies/{tally}/seats")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {
  private final TallyQueryReader queries;
  private final SeatsReader seats;

  @Inject
  SeatsResource(TallyQueryReader queries, SeatsReader seats) {
    this.queries = queries;
    this.seats = seats;
  }

  /**
   * @param unit a constituency or a unit above one; by default the whole
   * @param explain adds the rule, and votes and quotients of every computed seat
   */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  public RestResponse<SeatsAnswer> read(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("explain") @DefaultValue("false") boolean explain,
      @Context HttpHeaders headers) {
    TallyQuery query = queries.of(electionCode, tallyCode, at, asOf);
    return query.answer(
        headers,
        List.of("seats", String.valueOf(unit), explain),
        () ->
            ResponseBuilder.ok(
                seats.answer(
                    new SeatsReader.Question(
                        query.election(), query.tally(), query.moment(), unit, explain))));
  }
}
