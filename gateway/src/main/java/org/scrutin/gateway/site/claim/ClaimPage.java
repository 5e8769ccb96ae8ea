package org.scrutin.gateway.site.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** One claim with its docket. */
@Path("/claims/{ref}")
@PermitAll
class ClaimPage {
  private final ClaimReader register;
  private final ElectionReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  ClaimPage(ClaimReader register, ElectionReader reader, PageRequestContext request, Pages pages) {
    this.register = register;
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows the claim.
   *
   * @param asOf ISO date
   */
  @GET
  @RunOnVirtualThread
  public Response claim(@PathParam("ref") String ref, @QueryParam("asOf") @Nullable String asOf) {
    return pages.ofRegister(
        () -> {
          var moment = Moment.of(asOf, null);
          var file = ServiceClient.await(register.claim(ref, moment, request.token()));
          var names = reader.names(file.election(), request.token());
          var known = reader.figures(file.claim(), request.token());
          return ClaimTemplates.claim(
              request.frame(),
              ClaimFileView.of(file, names, known, moment.asOf(), request.language()));
        });
  }
}
