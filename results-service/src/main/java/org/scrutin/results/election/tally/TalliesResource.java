package org.scrutin.results.election.tally;

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
import java.util.Comparator;
import java.util.List;
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
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Elections;

/** The tallies of an election. */
@Path("/api/v1/elections/{election}/tallies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tallies")
public class TalliesResource {
  private final Elections elections;
  private final Tallies tallies;
  private final TallyAnswers answers;
  private final CreateTally create;

  @Inject
  TalliesResource(Elections elections, Tallies tallies, TallyAnswers answers, CreateTally create) {
    this.elections = elections;
    this.tallies = tallies;
    this.answers = answers;
    this.create = create;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.OBSERVER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Make a tally: the authority's, a party's, an observer's")
  @APIResponseSchema(
      value = TallyAnswer.class,
      responseCode = "201",
      responseDescription =
          "The tally; a party's and an observer's are private until their owner publishes them.")
  @Problems({ProblemType.TALLY_EXISTS, ProblemType.NOT_THE_OWNER})
  public RestResponse<TallyAnswer> createTally(@PathParam("election") String code, TallyBody body) {
    Tally tally = create.create(elections.require(code), body);
    return Created.at("/api/v1/elections/" + code + "/tallies/" + tally.code(), answers.of(tally));
  }

  /** By code. */
  @GET
  @PermitAll
  @Operation(summary = "Tallies of an election, by code")
  @APIResponse(responseCode = "200", description = "The tallies that the caller may see.")
  public RestResponse<Pages.Items<TallyAnswer>> listTallies(
      @PathParam("election") String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    String last = page.after() == null ? "" : page.after();
    List<Tally> rows =
        tallies.visible(elections.require(code)).stream()
            .sorted(Comparator.comparing(Tally::code))
            .filter(tally -> tally.code().compareTo(last) > 0)
            .limit(page.limit() + 1L)
            .toList();
    Page<Tally> found = Page.of(rows, page, Tally::code);
    return Pages.answer(uri, new Page<>(answers.of(found.items()), found.next()));
  }

  @GET
  @Path("/{tally}")
  @PermitAll
  @Operation(summary = "A tally")
  @APIResponse(responseCode = "200", description = "The tally.")
  public RestResponse<TallyAnswer> getTally(
      @PathParam("election") String election,
      @PathParam("tally") String code,
      @Context HttpHeaders headers) {
    TallyAnswer shown = answers.of(tallies.require(elections.require(election), code));
    return Conditional.read(
        headers,
        EntityTags.of(shown.revision(), shown.toString()),
        () -> ResponseBuilder.ok(shown));
  }
}
