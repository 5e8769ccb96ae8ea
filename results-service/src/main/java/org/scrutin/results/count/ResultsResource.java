package org.scrutin.results.count;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.http.Conditional;
import org.scrutin.platform.http.EntityTags;
import org.scrutin.platform.http.PageRequest;
import org.scrutin.platform.http.Pages;
import org.scrutin.results.election.Election;
import org.scrutin.results.election.Elections;
import org.scrutin.results.election.Tallies;
import org.scrutin.results.election.Tally;

/** Results of a tally, as they are and as they were. */
@Path("/api/v1/elections/{election}/tallies/{tally}/results")
@Produces(MediaType.APPLICATION_JSON)
public class ResultsResource {
  // Shared caches may keep an answer but must ask each time: a new revision shows at once.
  private static final String PUBLIC = "public, no-cache";
  private static final String PRIVATE = "private, no-store";

  private final Elections elections;
  private final Tallies tallies;
  private final Moments moments;
  private final Results results;

  @Inject
  ResultsResource(Elections elections, Tallies tallies, Moments moments, Results results) {
    this.elections = elections;
    this.tallies = tallies;
    this.moments = moments;
    this.results = results;
  }

  /** Figures of a unit, by default the whole, and of its children. */
  @GET
  @PermitAll // a tally that is not published is unknown to everyone but its owner: see Tallies
  public Response read(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    Moment moment = moments.of(election, tally, at, asOf);
    PageRequest page = PageRequest.of(limit, after);
    // The tree and its names change with the election's log alone.
    String representation =
        String.join(
            "|",
            String.valueOf(election.id()),
            tally.code(),
            Long.toString(moment.sheets()),
            String.valueOf(moment.until()),
            Long.toString(election.logSize()),
            String.valueOf(unit),
            Integer.toString(page.limit()),
            String.valueOf(page.after()));
    EntityTag tag = EntityTags.of(moment.declared(), representation);
    return Conditional.read(
        headers,
        tag,
        () -> {
          Results.Answer answer =
              results.answer(new Results.Question(election, tally, moment, unit, page));
          Response.ResponseBuilder response = Response.ok(answer.json());
          String next = answer.next();
          if (next != null) {
            response.header("Link", Pages.next(uri, next));
          }
          return response.header("Cache-Control", tally.published() ? PUBLIC : PRIVATE);
        });
  }
}
