package org.scrutin.gateway.site.place;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.scrutin.gateway.site.page.PageFrame;

@CheckedTemplate(basePath = "place")
final class PlaceTemplates {
  private PlaceTemplates() {}

  static native TemplateInstance places(PageFrame frame, PlacesView view);

  static native TemplateInstance place(PageFrame frame, PlaceView view);

  static native TemplateInstance station(PageFrame frame, StationView view);

  static native TemplateInstance search(PageFrame frame, SearchView view);
}
