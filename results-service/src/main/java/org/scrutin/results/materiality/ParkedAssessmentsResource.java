package org.scrutin.results.materiality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Roles;

/** What an operator sees and may do when claims cannot be assessed. */
@Path("/api/v1/operations/parked-assessments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations")
public class ParkedAssessmentsResource {
  private final AssessmentScopeRepository scopes;

  @Inject
  ParkedAssessmentsResource(AssessmentScopeRepository scopes) {
    this.scopes = scopes;
  }

  @GET
  @Extension(name = "x-smallrye-profile-operations", value = "")
  @Operation(summary = "Claims whose assessment waits for an operator")
  @APIResponse(responseCode = "200", description = "The claims.")
  public RestResponse<Pages.Items<ParkedAssessment>> listParkedAssessments(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    String last = page.after() == null ? "" : page.after();
    var rows =
        scopes.parkedAfter(last, page.limit() + 1).stream()
            .map(ParkedAssessmentsResource::shown)
            .toList();
    return Pages.answer(uri, Page.of(rows, page, ParkedAssessment::claim));
  }

  @POST
  @Path("/{claim}/retry")
  @Transactional
  @Extension(name = "x-smallrye-profile-operations", value = "")
  @Operation(summary = "Try a parked assessment again")
  @APIResponse(responseCode = "204", description = "It is due again.")
  @Problems(ProblemType.UNKNOWN_PARKED_ASSESSMENT)
  public RestResponse<Void> retryParkedAssessment(@PathParam("claim") String claim) {
    if (!scopes.unpark(claim)) {
      throw new Refusal(
          ProblemType.UNKNOWN_PARKED_ASSESSMENT, "No assessment of this claim is parked.");
    }
    return RestResponse.noContent();
  }

  private static ParkedAssessment shown(AssessmentScopeEntity scope) {
    return new ParkedAssessment(
        scope.claim,
        scope.election,
        scope.tally,
        Objects.requireNonNull(scope.parkedSince),
        scope.failure);
  }
}
