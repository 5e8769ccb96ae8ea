package org.scrutin.gateway.site.election;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "election")
final class ElectionTemplates {
  private ElectionTemplates() {}

  static native TemplateInstance election(PageFrame frame, ElectionPageView view);

  static native TemplateInstance feed(CorrectionsFeedView view);
}
