package org.scrutin.gateway.site.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "problem")
final class ProblemTemplates {
  private ProblemTemplates() {}

  static native TemplateInstance problems(PageFrame frame, List<ProblemTypeAnswer> problems);

  static native TemplateInstance problem(PageFrame frame, ProblemTypeAnswer problem);
}
