package org.scrutin.gateway.site.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "source")
final class SourceTemplates {
  private SourceTemplates() {}

  static native TemplateInstance source(PageFrame frame, SourceView view);
}
