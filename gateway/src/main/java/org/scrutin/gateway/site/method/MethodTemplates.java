package org.scrutin.gateway.site.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "method")
final class MethodTemplates {
  private MethodTemplates() {}

  static native TemplateInstance method(PageFrame frame);

  static native TemplateInstance sitemap(SitemapView view);
}
