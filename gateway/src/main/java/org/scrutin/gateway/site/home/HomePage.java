package org.scrutin.gateway.site.home;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;
import org.scrutin.gateway.site.page.Pages.Page;

/** The elections and what each source says of them. */
@Path("/")
@PermitAll
class HomePage {
  private final ElectionReader reader;
  private final ClaimReader register;
  private final PageRequestContext request;
  private final Pages pages;

  HomePage(ElectionReader reader, ClaimReader register, PageRequestContext request, Pages pages) {
    this.reader = reader;
    this.register = register;
    this.request = request;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response home() {
    return pages.showNewest(
        () -> {
          var asked = register.counts(request.token());
          var listing = reader.all(request.token());
          var claims = ServiceClient.await(asked);
          return new Page(
              List.of(listing, claims),
              () ->
                  HomeTemplates.home(
                      request.frame(), HomeView.of(listing, claims, request.language())));
        });
  }
}
