package org.scrutin.gateway.site.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "docs")
final class DocsTemplates {
  private DocsTemplates() {}

  static native TemplateInstance docs(PageFrame frame);
}
