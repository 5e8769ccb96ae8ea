package org.scrutin.gateway.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Api;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.count.Reader;
import org.scrutin.gateway.site.dispute.ClaimFileView;
import org.scrutin.gateway.site.dispute.Register;

/** One claim with its docket. */
@Path("/claims/{ref}")
@PermitAll
class ClaimPage {
  private final Register register;
  private final Reader reader;
  private final Visit visit;
  private final Pages pages;

  ClaimPage(Register register, Reader reader, Visit visit, Pages pages) {
    this.register = register;
    this.reader = reader;
    this.visit = visit;
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
          var file = Api.await(register.claim(ref, moment, visit.token()));
          var names = reader.names(file.election(), visit.token());
          return Templates.claim(
              visit.chrome(), ClaimFileView.of(file, names, moment.asOf(), visit.language()));
        });
  }
}
