package org.scrutin.gateway.site.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "release")
final class ReleaseTemplates {
  private ReleaseTemplates() {}

  static native TemplateInstance releases(PageFrame frame, ReleasesView view);

  static native TemplateInstance release(PageFrame frame, ReleaseView view);

  static native TemplateInstance difference(PageFrame frame, DifferenceView view);
}
