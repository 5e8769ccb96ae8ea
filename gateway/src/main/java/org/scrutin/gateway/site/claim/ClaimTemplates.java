package org.scrutin.gateway.site.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "claim")
final class ClaimTemplates {
  private ClaimTemplates() {}

  static native TemplateInstance register(PageFrame frame, RegisterView view);

  static native TemplateInstance claim(PageFrame frame, ClaimFileView view);
}
