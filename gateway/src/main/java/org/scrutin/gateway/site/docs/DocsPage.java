package org.scrutin.gateway.site.docs;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** Where one reads and tries every operation of the API. */
@Path("/docs")
@PermitAll
class DocsPage {
  private final PageRequestContext request;
  private final Pages pages;

  DocsPage(PageRequestContext request, Pages pages) {
    this.request = request;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response docs() {
    return pages.show(() -> DocsTemplates.docs(request.frame()));
  }
}
