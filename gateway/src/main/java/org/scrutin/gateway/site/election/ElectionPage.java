package org.scrutin.gateway.site.election;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.OutstandingReader;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** One election: its tallies side by side, one of them by constituency, and what is disputed. */
@Path("/elections/{election}")
@PermitAll
class ElectionPage {
  private final ElectionReader reader;
  private final PlaceReader places;
  private final OutstandingReader out;
  private final ClaimReader register;
  private final PageRequestContext request;
  private final Pages pages;

  ElectionPage(
      ElectionReader reader,
      PlaceReader places,
      OutstandingReader out,
      ClaimReader register,
      PageRequestContext request,
      Pages pages) {
    this.reader = reader;
    this.places = places;
    this.out = out;
    this.register = register;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows the election.
   *
   * @param at revision or release name
   * @param asOf ISO date
   */
  @GET
  @RunOnVirtualThread
  public Response election(
      @PathParam("election") String election,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.showNewest(
        () -> {
          var moment = Moment.of(asOf, at);
          var asked = register.of(election, moment, request.token());
          var data = reader.one(election, tally, moment, request.token());
          var margins = places.margins(data, request.token());
          var outstanding = out.of(data, request.token());
          var dispute = ServiceClient.await(asked);
          return new Page(
              List.of(data, margins, outstanding, dispute),
              () ->
                  ElectionTemplates.election(
                      request.frame(),
                      ElectionPageView.of(
                          data, margins, outstanding, dispute, request.language())));
        });
  }
}
