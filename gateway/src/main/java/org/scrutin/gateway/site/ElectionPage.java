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
import org.scrutin.gateway.site.dispute.Register;

/** One election: its tallies side by side, one of them by constituency, and what is disputed. */
@Path("/elections/{election}")
@PermitAll
class ElectionPage {
  private final Reader reader;
  private final Register register;
  private final Visit visit;
  private final Pages pages;

  ElectionPage(Reader reader, Register register, Visit visit, Pages pages) {
    this.reader = reader;
    this.register = register;
    this.visit = visit;
    this.pages = pages;
  }

  /**
   * Shows the election.
   *
   * @param at revision or release name
   * @param asOf ISO date
   */
  @GET
  @RunOnVirtualThread
  public Response election(
      @PathParam("election") String election,
      @QueryParam("tally") @Nullable String tally,
      @QueryParam("at") @Nullable String at,
      @QueryParam("asOf") @Nullable String asOf) {
    return pages.show(
        () -> {
          var moment = Moment.of(asOf, at);
          var dispute = register.of(election, moment, visit.token());
          var data = reader.one(election, tally, moment, visit.token());
          return Templates.election(
              visit.chrome(), DetailView.of(data, Api.await(dispute), moment, visit.language()));
        });
  }
}
