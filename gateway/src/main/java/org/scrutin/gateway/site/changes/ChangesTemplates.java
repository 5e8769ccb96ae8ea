package org.scrutin.gateway.site.changes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "changes")
final class ChangesTemplates {
  private ChangesTemplates() {}

  static native TemplateInstance changes(PageFrame frame, ChangesView view);
}
