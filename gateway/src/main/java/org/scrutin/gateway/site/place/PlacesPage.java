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

/** The constituencies of an election: one row each. */
@Path("/elections/{election}/places")
@PermitAll
class PlacesPage {
  private final PlaceReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  PlacesPage(PlaceReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows them.
   *
   * @param at revision or release name
   * @param asOf ISO date
   * @param sort by what: see {@link PlaceOrder}
   * @param filter which: see {@link PlaceFilter}
   * @param colour what the colour of a tile stands for: see {@link TileColour}
   */
  @GET
  @RunOnVirtualThread
  public Response places(
      @PathParam("election") String election,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("colour") @Nullable String colour) {
    return pages.showNewest(
        () -> {
          var moment = Moment.of(asOf, at);
          var order = PlaceOrder.of(sort);
          var shown = PlaceFilter.of(filter);
          var tiles = TileColour.of(colour);
          var data = reader.places(election, tally, moment, request.token());
          return new Page(
              List.of(data),
              () ->
                  PlaceTemplates.places(
                      request.frame(),
                      PlacesView.of(data, order, shown, tiles, request.language())));
        });
  }
}
