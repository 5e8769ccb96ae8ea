package org.scrutin.gateway.site.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutin.gateway.edge.ProblemResponse;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** Where the types of problem details lead: each explained, for people and for programs. */
@Path("/problems")
@PermitAll
@Tag(name = "Interface")
class ProblemsPage {
  private static final List<Variant> FORMS =
      Variant.mediaTypes(
              MediaType.TEXT_HTML_TYPE,
              MediaType.APPLICATION_JSON_TYPE,
              MediaType.valueOf(Problem.MEDIA_TYPE))
          .build();

  private final PageRequestContext request;
  private final Pages pages;

  ProblemsPage(PageRequestContext request, Pages pages) {
    this.request = request;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  @Operation(summary = "All types of problems")
  @APIResponse(
      responseCode = "200",
      description = "The types.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProblemTypesAnswer.class)))
  public Response listProblemTypes(@Context Request negotiation) {
    MediaType form = form(negotiation);
    return varying(
        page(form)
            ? pages.show(
                () -> ProblemTemplates.problems(request.frame(), views(request.language())))
            : Response.ok(new ProblemTypesAnswer(views(Language.EN)), form).build());
  }

  @GET
  @Path("/{type}")
  @RunOnVirtualThread
  @Operation(summary = "A type of problem")
  @APIResponse(
      responseCode = "200",
      description = "The type.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProblemTypeAnswer.class)))
  @Problems(ProblemType.UNKNOWN_PROBLEM)
  public Response getProblemType(
      @Parameter(description = "The last part of its address.", example = "unknown-unit")
          @PathParam("type")
          String slug,
      @Context Request negotiation,
      @Context UriInfo uri) {
    MediaType form = form(negotiation);
    var known = ProblemType.of(slug);
    if (page(form)) {
      ProblemType type = known.orElse(ProblemType.UNKNOWN_PROBLEM);
      return varying(
          pages.show(
              known.isPresent() ? 200 : type.status(),
              () ->
                  ProblemTemplates.problem(
                      request.frame(), ProblemTypeAnswer.of(type, request.language()))));
    }
    return varying(
        known
            .map(type -> Response.ok(ProblemTypeAnswer.of(type, Language.EN), form).build())
            .orElseGet(
                () ->
                    ProblemResponse.of(Problem.of(ProblemType.UNKNOWN_PROBLEM), uri).toResponse()));
  }

  private static MediaType form(Request request) {
    Variant form = request.selectVariant(FORMS);
    return form == null ? MediaType.TEXT_HTML_TYPE : form.getMediaType();
  }

  private static boolean page(MediaType form) {
    return form.isCompatible(MediaType.TEXT_HTML_TYPE);
  }

  private static Response varying(Response answer) {
    return Response.fromResponse(answer).header("Vary", "Accept").build();
  }

  private static List<ProblemTypeAnswer> views(Language language) {
    return Arrays.stream(ProblemType.values())
        .map(type -> ProblemTypeAnswer.of(type, language))
        .toList();
  }

  /** The form of every list. */
  record ProblemTypesAnswer(List<ProblemTypeAnswer> items) {}
}
