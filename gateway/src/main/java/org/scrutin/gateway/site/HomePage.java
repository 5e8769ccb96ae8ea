package org.scrutin.gateway.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.scrutin.gateway.site.count.Reader;

/** The elections and what each source says of them. */
@Path("/")
@PermitAll
class HomePage {
  private final Reader reader;
  private final Visit visit;
  private final Pages pages;

  HomePage(Reader reader, Visit visit, Pages pages) {
    this.reader = reader;
    this.visit = visit;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response home() {
    return pages.show(
        () ->
            Templates.home(
                visit.chrome(), HomeView.of(reader.all(visit.token()), visit.language())));
  }
}
