package org.scrutin.gateway.site.changes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ChangeReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** What happened to an election, the newest first. */
@Path("/elections/{election}/changes")
@PermitAll
class ChangesPage {
  private final ChangeReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  ChangesPage(ChangeReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows it.
   *
   * @param since ISO date, the first day that is shown
   * @param kind only this: see {@link ChangeKind}
   */
  @GET
  @RunOnVirtualThread
  public Response changes(
      @PathParam("election") String election,
      @QueryParam("since") @Nullable String since,
      @QueryParam("kind") @Nullable String kind) {
    return pages.showNewest(
        () -> {
          LocalDate first = day(since);
          ChangeKind only = ChangeKind.of(kind);
          var data = reader.of(election, request.token());
          return new Page(
              List.of(
                  data.releases().items(),
                  data.announced(),
                  data.corrections(),
                  data.entries(),
                  data.dispute(),
                  data.releases().test()),
              () ->
                  ChangesTemplates.changes(
                      request.frame(), ChangesView.of(data, first, only, request.language())));
        });
  }

  private static @Nullable LocalDate day(@Nullable String since) {
    try {
      return since == null || since.isBlank() ? null : LocalDate.parse(since.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("since", e);
    }
  }
}
