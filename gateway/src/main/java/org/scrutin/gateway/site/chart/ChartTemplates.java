package org.scrutin.gateway.site.chart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "chart")
final class ChartTemplates {
  private ChartTemplates() {}

  static native TemplateInstance seats(SeatsChart chart);

  static native TemplateInstance places(PlacesChart chart);

  static native TemplateInstance closest(ClosestChart chart);
}
