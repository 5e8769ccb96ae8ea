package org.scrutin.claims.register;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.State;
import org.scrutin.claims.known.Assessments;
import org.scrutin.claims.known.Assessments.Assessment;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * The public register. With {@code asOf} it shows filings and acts by the end of that day; an
 * assessment is always the newest and names its revision.
 */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class RegisterResource {
  private final Claims claims;
  private final ClaimCounts counts;
  private final Assessments assessments;

  @Inject
  RegisterResource(Claims claims, ClaimCounts counts, Assessments assessments) {
    this.claims = claims;
    this.counts = counts;
    this.assessments = assessments;
  }

  /** In the order of filing. */
  @GET
  @PermitAll
  @Operation(summary = "The public register, in the order of filing")
  @APIResponse(
      responseCode = "200",
      description =
          "The claims; of units, numbers and constituencies that one names the first 30 each.")
  public RestResponse<Pages.Items<ClaimAnswer>> listClaims(
      @Parameter(description = "Only claims about this election.", example = "kh-2013")
          @QueryParam("election")
          @Nullable String election,
      @Parameter(
              description = "Only claims in this state.",
              schema = @Schema(implementation = State.class))
          @QueryParam("state")
          @Nullable String state,
      @QueryParam("ground") @Nullable String ground,
      @Parameter(description = "Only claims that name this unit.", example = "KH-8")
          @QueryParam("unit")
          @Nullable String unit,
      @Parameter(
              description = "Only claims of this kind.",
              schema = @Schema(implementation = ClaimKind.class))
          @QueryParam("kind")
          @Nullable String kind,
      @Parameter(
              description =
                  "Claims about rehearsals, which are a register of their own, or about elections;"
                      + " where no election is named, about elections.",
              example = "false")
          @QueryParam("test")
          @Nullable Boolean test,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    Filter filter = new Filter(election, state, ground, unit, kind, test, AsOf.day(asOf));
    PageRequest page = PageRequest.of(limit, after);
    // Neither entries nor assessments are ever taken back: equal sums have equal parts.
    long revision = claims.lastEntry() + assessments.count();
    return Conditional.read(
        headers, EntityTags.of(revision, "claims"), () -> Pages.of(request, found(filter, page)));
  }

  private Page<ClaimAnswer> found(Filter filter, PageRequest page) {
    Page<Claim> found = claims.find(filter, page);
    List<Claim> then =
        found.items().stream().flatMap(claim -> claim.asOf(filter.asOf()).stream()).toList();
    Map<String, Assessment> assessed = assessments.latest(then.stream().map(Claim::ref).toList());
    return new Page<>(
        then.stream().map(claim -> ClaimAnswer.summary(claim, assessed.get(claim.ref()))).toList(),
        found.next());
  }

  /** By the code of the election; one without claims is absent. */
  @GET
  @Path("/counts")
  @PermitAll
  @Operation(summary = "How many claims each election has, by state")
  @APIResponse(responseCode = "200", description = "The elections that have claims, by code.")
  public RestResponse<Pages.Items<CountAnswer>> countClaims(@Context HttpHeaders headers) {
    ClaimCounts.Counted counted = counts.now();
    return Conditional.read(
        headers,
        EntityTags.of(counted.upTo(), "counts"),
        () -> ResponseBuilder.ok(new Pages.Items<>(counted.elections())));
  }

  /** Newest first, by their place in the docket's log. */
  @GET
  @Path("/entries")
  @PermitAll
  @Operation(summary = "What happened last in all dockets")
  @APIResponse(responseCode = "200", description = "The entries, the last one first.")
  public RestResponse<Pages.Items<EntrySummary>> listEntries(
      @Parameter(
              description =
                  "Only of claims about this election. Those about a rehearsal are listed only"
                      + " where it is named.",
              example = "kh-2013")
          @QueryParam("election")
          @Nullable String election,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    PageRequest page = PageRequest.of(limit, after);
    return Conditional.read(
        headers,
        EntityTags.of(claims.lastEntry(), "entries"),
        () -> Pages.of(request, claims.newest(election, page)));
  }

  @GET
  @Path("/{ref}")
  @PermitAll
  @Operation(summary = "A claim as its docket has it")
  @APIResponse(responseCode = "200", description = "The claim.")
  public RestResponse<ClaimAnswer> getClaim(
      @PathParam("ref") String ref,
      @QueryParam("asOf") @Nullable String asOf,
      @Context HttpHeaders headers) {
    Claim claim = require(ref, asOf);
    Assessment assessment = assessments.latest(ref).orElse(null);
    long revision =
        claim.docket().entries().size() + (assessment == null ? 0 : assessment.version());
    return Conditional.read(
        headers,
        EntityTags.of(revision, "claim " + Objects.toString(asOf, "")),
        () -> ResponseBuilder.ok(ClaimAnswer.of(claim, assessment)));
  }

  @GET
  @Path("/{ref}/docket")
  @PermitAll
  @Operation(summary = "The docket of a claim: all that happened to it")
  @APIResponse(responseCode = "200", description = "The entries, the filing first.")
  public RestResponse<DocketAnswer> getDocket(
      @PathParam("ref") String ref,
      @QueryParam("asOf") @Nullable String asOf,
      @Context HttpHeaders headers) {
    Claim claim = require(ref, asOf);
    return Conditional.read(
        headers,
        EntityTags.of(claim.docket().entries().size(), "docket " + Objects.toString(asOf, "")),
        () -> ResponseBuilder.ok(DocketAnswer.of(claim)));
  }

  @GET
  @Path("/{ref}/materiality")
  @PermitAll
  @Operation(summary = "What a claim could change in seats if it were true")
  @APIResponse(responseCode = "200", description = "The latest answer of the count.")
  @Problems(ProblemType.NOT_ASSESSED)
  public RestResponse<MaterialityAnswer> getMateriality(
      @PathParam("ref") String ref, @Context HttpHeaders headers) {
    Claim claim = claims.require(ref);
    Assessment assessment = assessments.latest(ref).orElse(null);
    if (assessment == null) {
      throw new Refusal(ProblemType.NOT_ASSESSED, notAssessed(claim.docket()));
    }
    return Conditional.read(
        headers,
        EntityTags.of(assessment.version(), "materiality"),
        () ->
            ResponseBuilder.ok(
                new MaterialityAnswer(
                    ref, claim.testMark(), AssessmentAnswer.of(assessment.assessed()))));
  }

  private static String notAssessed(Docket docket) {
    return docket.admitted()
        ? "This claim was admitted, and no assessment of it has arrived from the count."
        : "This claim is "
            + docket.state().code()
            + ". The count assesses claims once they are admitted.";
  }

  private Claim require(String ref, @Nullable String asOf) {
    return claims
        .require(ref)
        .asOf(AsOf.day(asOf))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_CLAIM,
                    "The claim " + ref + " had not been filed by the end of that day."));
  }
}
