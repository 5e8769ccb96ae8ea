package org.scrutin.gateway.site.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.token.ExchangeFailure;
import org.scrutin.platform.web.problem.ProblemType;

/** Renders pages, and a page that says why where there is none. */
@RequestScoped
public class Pages {
  private static final Logger LOG = Logger.getLogger(Pages.class);
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final PageRequestContext request;
  private final RenderedPages rendered;

  Pages(PageRequestContext request, RenderedPages rendered) {
    this.request = request;
    this.rendered = rendered;
  }

  /**
   * A page.
   *
   * @param data all that decides what it shows besides its address and language, comparable
   * @param template made of it
   */
  public record Page(List<?> data, Supplier<TemplateInstance> template) {}

  /** The page, or the reason why it cannot be shown; made anew where its data are others. */
  public Response showNewest(Supplier<Page> page) {
    return attempt(
        () -> {
          Page newest = page.get();
          return answer(
              200,
              request.anonymous()
                  ? rendered.of(
                      request.address(), newest.data(), () -> text(newest.template().get()))
                  : text(newest.template().get()));
        },
        ErrorView.Kind.COUNT_UNAVAILABLE);
  }

  /** The page, or the reason why it cannot be shown. */
  public Response show(Supplier<TemplateInstance> page) {
    return show(200, page);
  }

  /** The same with a status of its own. */
  public Response show(int status, Supplier<TemplateInstance> page) {
    return show(status, page, ErrorView.Kind.COUNT_UNAVAILABLE);
  }

  /** The same of a page that nothing can be said on without the register of claims. */
  public Response ofRegister(Supplier<TemplateInstance> page) {
    return show(200, page, ErrorView.Kind.REGISTER_UNAVAILABLE);
  }

  private Response show(int status, Supplier<TemplateInstance> page, ErrorView.Kind unavailable) {
    return attempt(() -> render(status, page.get()), unavailable);
  }

  /** A picture made of text, which pages of others may show too (Fetch, section 3.7). */
  public Response drawing(String type, Supplier<TemplateInstance> picture) {
    return forOthers(document(type, picture));
  }

  /** A picture that is painted, which pages of others may show too; none where all are busy. */
  public Response picture(String type, Supplier<Optional<byte[]>> picture) {
    return forOthers(
        guarded(
            () ->
                picture
                    .get()
                    .map(bytes -> answer(200, type, bytes))
                    .orElseGet(() -> error(503, ErrorView.Kind.BUSY, null, null)),
            ErrorView.Kind.COUNT_UNAVAILABLE));
  }

  private static Response forOthers(Response picture) {
    return Response.fromResponse(picture)
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .build();
  }

  /** A file to keep. */
  public Response file(String type, String name, Supplier<String> content) {
    return guarded(
        () ->
            Response.fromResponse(answer(200, type, content.get()))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build(),
        ErrorView.Kind.COUNT_UNAVAILABLE);
  }

  /** What is no page, such as a feed, or a page that says why there is none. */
  public Response document(String type, Supplier<TemplateInstance> document) {
    return guarded(() -> answer(200, type, text(document.get())), ErrorView.Kind.COUNT_UNAVAILABLE);
  }

  private Response attempt(Supplier<Response> page, ErrorView.Kind unavailable) {
    return guarded(page, unavailable);
  }

  private Response guarded(Supplier<Response> page, ErrorView.Kind unavailable) {
    try {
      return page.get();
    } catch (ServiceClient.Refused refused) {
      return refusal(refused);
    } catch (ServiceClient.Unavailable failure) {
      LOG.warnf("A page could not be made: %s (%s)", failure.getMessage(), failure.getCause());
      return error(503, unavailable, null, null);
    } catch (ExchangeFailure failure) {
      return error(
          failure.problem().type().status(),
          failure.ended() ? ErrorView.Kind.SIGN_IN_ENDED : ErrorView.Kind.SIGN_IN_UNAVAILABLE,
          null,
          null);
    } catch (ServiceClient.TooLong more) {
      LOG.warnf("A page could not be made: %s", more.getMessage());
      return error(500, ErrorView.Kind.TOO_LONG, null, null);
    } catch (IllegalArgumentException input) {
      return error(400, ErrorView.Kind.BAD_ADDRESS, input.getMessage(), null);
    }
  }

  private Response refusal(ServiceClient.Refused refused) {
    var refusal = refused.refusal();
    if (refused.is(ProblemType.NO_SUCH_REVISION) && refusal.nearest() != null) {
      return error(404, ErrorView.Kind.NO_SUCH_REVISION, String.valueOf(refusal.nearest()), null);
    }
    return refused.status() == 404
        ? error(404, ErrorView.Kind.NOT_FOUND, null, null)
        : error(refused.status(), ErrorView.Kind.BAD_ADDRESS, refusal.detail(), null);
  }

  public Response error(
      int status, ErrorView.Kind kind, @Nullable String detail, @Nullable String link) {
    return render(
        status,
        PageTemplates.error(
            request.frame(), new ErrorView(kind, detail == null ? "" : detail, link)));
  }

  private Response render(int status, TemplateInstance template) {
    return answer(status, text(template));
  }

  private String text(TemplateInstance template) {
    return template.setLocale(request.language().locale()).render();
  }

  private Response answer(int status, String html) {
    return answer(status, HTML, html);
  }

  private Response answer(int status, String type, Object content) {
    var answer =
        Response.status(status)
            .type(type)
            .header("Content-Language", request.language().code())
            .header("Cache-Control", "no-cache")
            .header("Vary", "Accept-Language, Cookie")
            .entity(content);
    return (status == 503 ? answer.header("Retry-After", "5") : answer).build();
  }
}
