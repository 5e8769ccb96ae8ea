package org.scrutin.gateway.site.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "home")
final class HomeTemplates {
  private HomeTemplates() {}

  static native TemplateInstance home(PageFrame frame, HomeView view);
}
