package org.scrutin.gateway.site.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ReleaseReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** Releases of an election. */
@Path("/elections/{election}/releases")
@PermitAll
class ReleasesPage {
  /** Between the names of two releases; no name has it. */
  private static final String TO = "...";

  private final ReleaseReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  ReleasesPage(ReleaseReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /** All of them. */
  @GET
  @RunOnVirtualThread
  public Response releases(@PathParam("election") String election) {
    return pages.showNewest(
        () -> {
          var data = reader.all(election, request.token());
          return new Page(
              List.of(data.items(), data.test()),
              () ->
                  ReleaseTemplates.releases(
                      request.frame(), ReleasesView.of(data, request.language())));
        });
  }

  /**
   * One of them, or what changed from one to another.
   *
   * @param names of one, or of two with {@code ...} between
   * @param after where the list of changed units goes on
   */
  @GET
  @Path("/{names}")
  @RunOnVirtualThread
  public Response release(
      @PathParam("election") String election,
      @PathParam("names") String names,
      @QueryParam("after") @Nullable String after) {
    int between = names.indexOf(TO);
    return between < 0
        ? one(election, names)
        : between(
            election, names.substring(0, between), names.substring(between + TO.length()), after);
  }

  private Response one(String election, String name) {
    return pages.showNewest(
        () -> {
          var data = reader.all(election, request.token());
          return new Page(
              List.of(data.require(name), data.items(), data.test()),
              () ->
                  ReleaseTemplates.release(
                      request.frame(), ReleaseView.of(data, name, request.language())));
        });
  }

  private Response between(String election, String from, String to, @Nullable String after) {
    return pages.show(
        () ->
            ReleaseTemplates.difference(
                request.frame(),
                DifferenceView.of(
                    reader.between(election, from, to, after, request.token()),
                    request.language())));
  }
}
