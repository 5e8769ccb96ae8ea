package org.scrutin.gateway.site.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** Finds places and stations by their names and codes, and a claim by its reference. */
@Path("/elections/{election}/search")
@PermitAll
class SearchPage {
  /** As results-service takes it. */
  private static final int LONGEST = 100;

  private final PlaceReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  SearchPage(PlaceReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows what is found; without a text, where to write it.
   *
   * @param within code of the place to search in; null for everywhere
   */
  @GET
  @RunOnVirtualThread
  public Response search(
      @PathParam("election") String election,
      @QueryParam("q") @Nullable String q,
      @QueryParam("within") @Nullable String within) {
    return pages.show(
        () -> {
          String asked = q == null ? "" : q.strip();
          if (asked.length() > LONGEST) {
            throw new IllegalArgumentException("q");
          }
          var found =
              reader.find(
                  election,
                  asked,
                  within == null || within.isBlank() ? null : within,
                  request.token());
          return PlaceTemplates.search(
              request.frame(), SearchView.of(found, asked, request.language()));
        });
  }
}
