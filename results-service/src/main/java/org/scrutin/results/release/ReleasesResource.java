package org.scrutin.results.release;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.corrections.CorrectionAnswer;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.release.ReleaseDiff.DiffAnswer;

/** Releases. Until the second signature only commissioners and auditors know of one. */
@Path("/api/v1/elections/{election}/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Releases")
public class ReleasesResource {
  private final Elections elections;
  private final ReleaseRepository releases;
  private final RetractionRepository retractions;
  private final DraftRelease draft;
  private final SignRelease sign;
  private final ReleaseDiff diff;
  private final Pseudonyms pseudonyms;
  private final Caller caller;

  @Inject
  ReleasesResource(
      Elections elections,
      ReleaseRepository releases,
      RetractionRepository retractions,
      DraftRelease draft,
      SignRelease sign,
      ReleaseDiff diff,
      Pseudonyms pseudonyms,
      Caller caller) {
    this.elections = elections;
    this.releases = releases;
    this.retractions = retractions;
    this.draft = draft;
    this.sign = sign;
    this.diff = diff;
    this.pseudonyms = pseudonyms;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.COMMISSIONER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(summary = "Make a release; that is its first signature")
  @APIResponseSchema(
      value = ReleaseAnswer.class,
      responseCode = "201",
      responseDescription = "The release, which waits for another signature.")
  @Problems({
    ProblemType.NO_SUCH_REVISION,
    ProblemType.REGISTER_UNKNOWN,
    ProblemType.STAGE_GOES_BACK,
    ProblemType.RELEASE_EXISTS
  })
  public RestResponse<ReleaseAnswer> draftRelease(
      @PathParam("election") String code, ReleaseBody request) {
    Election election = elections.require(code);
    ReleaseEntity release = draft.draft(election, request, caller.subject());
    return Created.at(
        "/api/v1/elections/" + code + "/releases/" + release.name,
        ReleaseAnswer.of(election, release, null, pseudonyms, true));
  }

  @POST
  @Path("/{name}/signatures")
  @RolesAllowed(Roles.COMMISSIONER)
  @Idempotent
  @Operation(summary = "Sign a release, which publishes it")
  @APIResponse(responseCode = "200", description = "The release, published.")
  @Problems({
    ProblemType.UNKNOWN_RELEASE,
    ProblemType.ALREADY_SIGNED,
    ProblemType.ALREADY_PUBLISHED,
    ProblemType.REGISTER_UNKNOWN,
    ProblemType.STAGE_GOES_BACK
  })
  public ReleaseAnswer signRelease(
      @PathParam("election") String code, @PathParam("name") String name) {
    Election election = elections.require(code);
    ReleaseEntity release = sign.sign(election, name, caller.subject());
    return ReleaseAnswer.of(election, release, null, pseudonyms, true);
  }

  @GET
  @PermitAll
  @Operation(summary = "Releases of an election, by name")
  @APIResponse(responseCode = "200", description = "The releases that the caller may see.")
  public RestResponse<Pages.Items<ReleaseAnswer>> listReleases(
      @PathParam("election") String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    String from = page.after();
    Election election = elections.require(code);
    Page<ReleaseEntity> found =
        Page.of(
            releases.following(
                election.id(), from == null ? "" : from, insider(), page.limit() + 1),
            page,
            release -> release.name);
    Map<Integer, RetractionEntity> retracted = retractions.of(found.items());
    return Pages.answer(
        uri,
        found.map(
            release ->
                ReleaseAnswer.of(
                    election, release, retracted.get(release.id), pseudonyms, insider())));
  }

  @GET
  @Path("/{name}")
  @PermitAll
  @Operation(summary = "A release")
  @APIResponse(responseCode = "200", description = "The release.")
  @Problems(ProblemType.UNKNOWN_RELEASE)
  public RestResponse<ReleaseAnswer> getRelease(
      @PathParam("election") String code,
      @PathParam("name") String name,
      @Context HttpHeaders headers) {
    Election election = elections.require(code);
    ReleaseEntity release = visible(election, name);
    ReleaseAnswer shown =
        ReleaseAnswer.of(
            election,
            release,
            retractions.of(List.of(release)).get(release.id),
            pseudonyms,
            insider());
    return Conditional.read(
        headers,
        EntityTags.of(release.signatures.size(), shown.toString()),
        () -> ResponseBuilder.ok(shown).header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION));
  }

  @GET
  @Path("/diff")
  @PermitAll
  @Operation(summary = "What differs between two releases")
  @APIResponse(
      responseCode = "200",
      description = "Stations whose figures differ and why, and the seats of both.")
  @Problems({ProblemType.UNKNOWN_RELEASE, ProblemType.RELEASES_NOT_COMPARABLE})
  public RestResponse<DiffAnswer> diffReleases(
      @PathParam("election") String code,
      @Parameter(description = "Name of the earlier release.", example = "preliminary-1")
          @QueryParam("from")
          @DefaultValue("")
          String from,
      @Parameter(description = "Name of the later release.", example = "preliminary-2")
          @QueryParam("to")
          @DefaultValue("")
          String to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(code);
    ReleaseEntity left = visible(election, from);
    ReleaseEntity right = visible(election, to);
    Page<CorrectionAnswer> items = diff.items(election, left, right, page);
    ResponseBuilder<DiffAnswer> answer =
        ResponseBuilder.ok(
            new DiffAnswer(
                items.items(),
                diff.seats(election, left, right),
                election.definition().testMark()));
    String next = items.next();
    return (next == null ? answer : answer.header("Link", Pages.next(uri, next))).build();
  }

  private ReleaseEntity visible(Election election, String name) {
    return releases
        .named(election.id(), name)
        .filter(found -> found.isPublished() || insider())
        .orElseThrow(() -> Releases.unknown(election, name));
  }

  private boolean insider() {
    return caller.is(Roles.COMMISSIONER) || caller.is(Roles.AUDITOR);
  }
}
