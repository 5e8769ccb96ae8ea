package org.scrutin.results.election;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.DefineElection;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionDocument;
import org.scrutin.results.election.definition.Elections;

/** Elections: defined once, then only read. */
@Path("/api/v1/elections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class ElectionsResource {
  private final Elections elections;
  private final DefineElection define;
  private final ElectionAnswers answers;
  private final Caller caller;

  @Inject
  ElectionsResource(
      Elections elections, DefineElection define, ElectionAnswers answers, Caller caller) {
    this.elections = elections;
    this.define = define;
    this.answers = answers;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Define an election: its lists and its rule")
  @APIResponseSchema(
      value = ElectionAnswer.class,
      responseCode = "201",
      responseDescription = "The election, which no one can change any more.")
  @Problems({ProblemType.UNSUPPORTED_RULE, ProblemType.ELECTION_EXISTS})
  public RestResponse<ElectionAnswer> defineElection(ElectionDocument document) {
    Election election = define.define(document, caller.subject());
    return Created.at("/api/v1/elections/" + election.code(), answers.of(election));
  }

  @GET
  @PermitAll
  @Operation(summary = "Elections, by code")
  @APIResponse(responseCode = "200", description = "The elections.")
  public RestResponse<Pages.Items<ElectionAnswer>> listElections(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    Page<Election> found =
        Page.of(elections.list(page.limit(), page.after()), page, Election::code)
            .within(Election::code, elections::characters, PageRequest.MAX_CHARACTERS);
    return Pages.answer(uri, new Page<>(answers.of(found.items()), found.next()));
  }

  @GET
  @Path("/{election}")
  @PermitAll
  @Operation(summary = "An election")
  @APIResponse(
      responseCode = "200",
      description = "The election as it was defined, and what has come of it.")
  public RestResponse<ElectionAnswer> getElection(
      @PathParam("election") String code, @Context HttpHeaders headers) {
    Election election = elections.require(code);
    ElectionAnswer shown = answers.of(election);
    return Conditional.read(
        headers,
        ElectionAnswers.tag(election, shown),
        () -> ResponseBuilder.ok(shown).header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION));
  }
}
