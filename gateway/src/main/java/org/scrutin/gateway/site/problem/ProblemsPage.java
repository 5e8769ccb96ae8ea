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
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** Where the types of problem details lead: each explained, for people and for programs. */
@Path("/problems")
@PermitAll
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
  public Response all(@Context Request negotiation) {
    MediaType form = form(negotiation);
    return varying(
        page(form)
            ? pages.show(
                () -> ProblemTemplates.problems(request.frame(), views(request.language())))
            : Response.ok(new All(views(Language.EN)), form).build());
  }

  @GET
  @Path("/{type}")
  @RunOnVirtualThread
  public Response one(
      @PathParam("type") String slug, @Context Request negotiation, @Context UriInfo uri) {
    MediaType form = form(negotiation);
    var known = ProblemType.of(slug);
    if (page(form)) {
      ProblemType type = known.orElse(ProblemType.UNKNOWN_PROBLEM);
      return varying(
          pages.show(
              known.isPresent() ? 200 : type.status(),
              () ->
                  ProblemTemplates.problem(
                      request.frame(), ProblemView.of(type, request.language()))));
    }
    return varying(
        known
            .map(type -> Response.ok(ProblemView.of(type, Language.EN), form).build())
            .orElseGet(() -> unknown(uri)));
  }

  private static Response unknown(UriInfo uri) {
    Problem problem = Problem.of(ProblemType.UNKNOWN_PROBLEM);
    var answer = Response.status(problem.type().status()).entity(problem.body(uri.getPath()));
    problem.headers().forEach(answer::header);
    return answer.build();
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

  private static List<ProblemView> views(Language language) {
    return Arrays.stream(ProblemType.values()).map(type -> ProblemView.of(type, language)).toList();
  }

  /** The form of every list. */
  record All(List<ProblemView> items) {}
}
