package org.scrutin.results.declared;

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
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;

/** Statements of declared figures. */
@Path("/api/v1/elections/{election}/tallies/{tally}/declared")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tallies")
public class DeclaredResource {
  private final Elections elections;
  private final Tallies tallies;
  private final Announcements announcements;
  private final Statements statements;

  @Inject
  DeclaredResource(
      Elections elections, Tallies tallies, Announcements announcements, Statements statements) {
    this.elections = elections;
    this.tallies = tallies;
    this.announcements = announcements;
    this.statements = statements;
  }

  /** By the tally's owner. Sums that do not add up are stored and answered as findings. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.OBSERVER})
  @Idempotent
  @Operation(summary = "Add figures that a source announced without sheets")
  @APIResponseSchema(
      value = StatementAnswer.class,
      responseCode = "201",
      responseDescription = "The statement; sums in it that do not add up are findings.")
  @Problems(ProblemType.NOT_THE_OWNER)
  public RestResponse<StatementAnswer> declareFigures(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      StatementBody statement) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.requireWritable(election, tallyCode);
    LoggedStatement logged = announcements.announce(election, tally, statement);
    return Created.at(location(election, tally, logged), logged.answer(election, tally));
  }

  /** Newest first. */
  @GET
  @PermitAll
  @Operation(summary = "Statements of declared figures, the newest first")
  @APIResponse(responseCode = "200", description = "The statements.")
  public RestResponse<Pages.Items<StatementAnswer>> listStatements(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    PageRequest page = PageRequest.of(limit, after);
    return Pages.answer(
        request,
        statements.find(tally.id(), page).map(statement -> statement.answer(election, tally)));
  }

  @GET
  @Path("/{index: \\d{1,18}}")
  @PermitAll
  @Operation(summary = "A statement of declared figures")
  @APIResponse(responseCode = "200", description = "The statement.")
  @Problems(ProblemType.UNKNOWN_STATEMENT)
  public StatementAnswer getStatement(
      @PathParam("election") String electionCode,
      @PathParam("tally") String tallyCode,
      @PathParam("index") long index) {
    Election election = elections.require(electionCode);
    Tally tally = tallies.require(election, tallyCode);
    return statements
        .find(tally.id(), index)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_STATEMENT,
                    "The log of this tally has no statement at place " + index + "."))
        .answer(election, tally);
  }

  private static String location(Election election, Tally tally, LoggedStatement logged) {
    return "/api/v1/elections/%s/tallies/%s/declared/%d"
        .formatted(election.code(), tally.code(), logged.index());
  }
}
