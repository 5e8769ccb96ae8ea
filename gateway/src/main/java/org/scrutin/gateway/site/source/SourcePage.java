package org.scrutin.gateway.site.source;

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
import org.scrutin.gateway.site.api.SourceReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** One source: who it is, what it covers, and what it said when. */
@Path("/elections/{election}/sources/{tally}")
@PermitAll
class SourcePage {
  private final SourceReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  SourcePage(SourceReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows it.
   *
   * @param at revision or release name
   * @param asOf ISO date
   */
  @GET
  @RunOnVirtualThread
  public Response source(
      @PathParam("election") String election,
      @PathParam("tally") String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.showNewest(
        () -> {
          var data = reader.one(election, tally, Moment.of(asOf, at), request.token());
          return new Page(
              List.of(data),
              () ->
                  SourceTemplates.source(request.frame(), SourceView.of(data, request.language())));
        });
  }
}
