package org.scrutin.gateway.site.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** One station: its sheet, what changed in it, and what other sources have of it. */
@Path("/elections/{election}/stations/{unit}")
@PermitAll
class StationPage {
  private final PlaceReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  StationPage(PlaceReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows it.
   *
   * @param tally whose sheet comes first; by default the authority's
   * @param at revision or release name
   * @param asOf ISO date
   */
  @GET
  @RunOnVirtualThread
  public Response station(
      @PathParam("election") String election,
      @PathParam("unit") String unit,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.showNewest(
        () -> {
          var moment = Moment.of(asOf, at);
          var data = reader.station(election, unit, tally, moment, request.token());
          return new Page(
              List.of(data),
              () ->
                  PlaceTemplates.station(
                      request.frame(), StationView.of(data, request.language())));
        });
  }
}
