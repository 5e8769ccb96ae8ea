package org.scrutin.gateway.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scrutin.gateway.site.api.Api;
import org.scrutin.gateway.site.count.Reader;
import org.scrutin.gateway.site.dispute.Register;

/** The elections and what each source says of them. */
@Path("/")
@PermitAll
class HomePage {
  private final Reader reader;
  private final Register register;
  private final Visit visit;
  private final Pages pages;

  HomePage(Reader reader, Register register, Visit visit, Pages pages) {
    this.reader = reader;
    this.register = register;
    this.visit = visit;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response home() {
    return pages.show(
        () -> {
          var listing = reader.all(visit.token());
          var disputes =
              listing.shown().stream()
                  .map(data -> register.claims(data.election().code(), visit.token()))
                  .toList();
          return Templates.home(
              visit.chrome(),
              HomeView.of(listing, disputes.stream().map(Api::await).toList(), visit.language()));
        });
  }
}
