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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.known.Assessments;
import org.scrutin.claims.known.Assessments.Assessment;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * The public register. With {@code asOf} it shows filings and acts by the end of that day; an
 * assessment is always the newest and names its revision.
 */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
  private final Claims claims;
  private final Assessments assessments;

  @Inject
  RegisterResource(Claims claims, Assessments assessments) {
    this.claims = claims;
    this.assessments = assessments;
  }

  /** In the order of filing. */
  @GET
  @PermitAll
  public RestResponse<Pages.Items<ClaimAnswer>> list(
      @QueryParam("election") @Nullable String election,
      @QueryParam("state") @Nullable String state,
      @QueryParam("ground") @Nullable String ground,
      @QueryParam("unit") @Nullable String unit,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    Filter filter = new Filter(election, state, ground, unit, kind, AsOf.day(asOf));
    PageRequest page = PageRequest.of(limit, after);
    Page<Claim> found = Page.of(claims.find(filter, page), page, Claim::ref);
    List<Claim> then =
        found.items().stream().flatMap(claim -> claim.asOf(filter.asOf()).stream()).toList();
    Map<String, Assessment> assessed = assessments.latest(then.stream().map(Claim::ref).toList());
    List<ClaimAnswer> items =
        then.stream().map(claim -> ClaimAnswer.of(claim, assessed.get(claim.ref()))).toList();
    return Pages.answer(request, new Page<>(items, found.next()));
  }

  @GET
  @Path("/{ref}")
  @PermitAll
  public RestResponse<ClaimAnswer> get(
      @PathParam("ref") String ref,
      @QueryParam("asOf") @Nullable String asOf,
      @Context HttpHeaders headers) {
    Claim claim = require(ref, asOf);
    Assessment assessment = assessments.latest(List.of(ref)).get(ref);
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
  public RestResponse<DocketAnswer> docket(
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
  public RestResponse<MaterialityAnswer> materiality(
      @PathParam("ref") String ref, @Context HttpHeaders headers) {
    Claim claim = claims.require(ref);
    Assessment assessment = assessments.latest(List.of(ref)).get(ref);
    if (assessment == null) {
      throw new Refusal(ProblemType.NOT_ASSESSED, notAssessed(claim.docket()));
    }
    return Conditional.read(
        headers,
        EntityTags.of(assessment.version(), "materiality"),
        () ->
            ResponseBuilder.ok(
                new MaterialityAnswer(ref, AssessmentAnswer.of(assessment.assessed()))));
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
