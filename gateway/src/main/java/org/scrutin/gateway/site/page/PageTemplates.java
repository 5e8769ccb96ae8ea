package org.scrutin.gateway.site.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "page")
final class PageTemplates {
  private PageTemplates() {}

  static native TemplateInstance error(PageFrame frame, ErrorView error);

  static native TemplateInstance stale(String time);
}
