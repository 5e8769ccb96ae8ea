package org.scrutin.gateway.site;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Api;
import org.scrutin.platform.web.problem.ProblemType;

/** Renders pages, and a page that says why where there is none. */
@RequestScoped
class Pages {
  private static final Logger LOG = Logger.getLogger(Pages.class);
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  private final Visit visit;

  Pages(Visit visit) {
    this.visit = visit;
  }

  /** The page, or the reason why it cannot be shown. */
  Response show(Supplier<TemplateInstance> page) {
    return show(200, page);
  }

  /** The same with a status of its own. */
  Response show(int status, Supplier<TemplateInstance> page) {
    return show(status, page, "away");
  }

  /** The same of a page that nothing can be said on without the register of claims. */
  Response ofRegister(Supplier<TemplateInstance> page) {
    return show(200, page, "register");
  }

  private Response show(int status, Supplier<TemplateInstance> page, String away) {
    visit.remember();
    try {
      return render(status, page.get());
    } catch (Api.Refused refused) {
      return refusal(refused);
    } catch (Api.Away silent) {
      LOG.warnf("A page could not be made: %s (%s)", silent.getMessage(), silent.getCause());
      return error(503, away, null, null);
    } catch (IllegalArgumentException input) {
      return error(400, "input", input.getMessage(), null);
    }
  }

  private Response refusal(Api.Refused refused) {
    var refusal = refused.refusal();
    if (refused.is(ProblemType.NO_SUCH_REVISION) && refusal.nearest() != null) {
      return error(404, "revision", String.valueOf(refusal.nearest()), null);
    }
    return refused.status() == 404
        ? error(404, "missing", null, null)
        : error(refused.status(), "input", refusal.detail(), null);
  }

  Response error(int status, String kind, @Nullable String detail, @Nullable String link) {
    return render(
        status,
        Templates.error(visit.chrome(), new ErrorView(kind, detail == null ? "" : detail, link)));
  }

  private Response render(int status, TemplateInstance template) {
    var language = visit.language();
    var answer =
        Response.status(status)
            .type(HTML)
            .header("Content-Language", language.code())
            .header("Cache-Control", "private, no-cache")
            .header("Vary", "Accept-Language, Cookie")
            .entity(template.setLocale(language.locale()).render());
    return (status == 503 ? answer.header("Retry-After", "5") : answer).build();
  }
}
