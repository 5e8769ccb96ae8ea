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

/** One unit that is no station: what it gives, how close, and what lies below. */
@Path("/elections/{election}/places/{unit}")
@PermitAll
class PlacePage {
  private final PlaceReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  PlacePage(PlaceReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows it.
   *
   * @param at revision or release name
   * @param asOf ISO date
   * @param only which units below: see {@link StationFilter}
   * @param after where the list of the units below goes on
   */
  @GET
  @RunOnVirtualThread
  public Response place(
      @PathParam("election") String election,
      @PathParam("unit") String unit,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("only") @Nullable String only,
      @QueryParam("after") @Nullable String after) {
    return pages.showNewest(
        () -> {
          var moment = Moment.of(asOf, at);
          var filter = StationFilter.of(only);
          var data =
              reader.place(
                  election,
                  unit,
                  tally,
                  moment,
                  filter != StationFilter.ALL,
                  after,
                  request.token());
          return new Page(
              List.of(data),
              () ->
                  PlaceTemplates.place(
                      request.frame(), PlaceView.of(data, filter, request.language())));
        });
  }
}
