package org.scrutin.gateway.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.scrutin.gateway.site.dispute.ClaimFileView;

/** The pages. */
@CheckedTemplate(basePath = "")
final class Templates {
  private Templates() {}

  static native TemplateInstance home(Chrome chrome, HomeView view);

  static native TemplateInstance election(Chrome chrome, DetailView view);

  static native TemplateInstance claim(Chrome chrome, ClaimFileView view);

  static native TemplateInstance error(Chrome chrome, ErrorView error);

  static native TemplateInstance problems(Chrome chrome, List<ProblemView> problems);

  static native TemplateInstance problem(Chrome chrome, ProblemView problem);

  static native TemplateInstance docs(Chrome chrome, List<DocsView> contracts);
}
