package org.scrutin.gateway.site.election;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** Corrections of an election's published figures, for readers of feeds (RFC 4287). */
@Path("/elections/{election}/corrections.atom")
@PermitAll
class CorrectionsFeed {
  private static final String ATOM = "application/atom+xml";

  private final ElectionReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  CorrectionsFeed(ElectionReader reader, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * The newest of them.
   *
   * @param tally its code; by default the authority's
   */
  @GET
  @Produces(ATOM)
  @RunOnVirtualThread
  public Response corrections(
      @PathParam("election") String election, @QueryParam("tally") @Nullable String tally) {
    return pages.document(
        ATOM + ";charset=UTF-8",
        () ->
            ElectionTemplates.feed(
                CorrectionsFeedView.of(
                    reader.corrections(election, tally, request.token()), request.language())));
  }
}
