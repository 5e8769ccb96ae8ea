package org.scrutin.gateway.site.method;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** Rules, checks and terms, and what the record proves and what not. */
@Path("/method")
@PermitAll
class MethodPage {
  private final PageRequestContext request;
  private final Pages pages;

  MethodPage(PageRequestContext request, Pages pages) {
    this.request = request;
    this.pages = pages;
  }

  /** Shows it. */
  @GET
  @RunOnVirtualThread
  public Response method() {
    return pages.show(() -> MethodTemplates.method(request.frame()));
  }
}
