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
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** The claims about an election, in the order of filing. */
@Path("/elections/{election}/claims")
@PermitAll
class RegisterPage {
  private final ClaimReader register;
  private final ElectionReader reader;
  private final PageRequestContext request;
  private final Pages pages;

  RegisterPage(
      ClaimReader register, ElectionReader reader, PageRequestContext request, Pages pages) {
    this.register = register;
    this.reader = reader;
    this.request = request;
    this.pages = pages;
  }

  /**
   * Shows them.
   *
   * @param state only claims in this state
   * @param effect only those of this effect: changes, unknown or unchanged
   * @param after where the list goes on
   */
  @GET
  @RunOnVirtualThread
  public Response claims(
      @PathParam("election") String election,
      @QueryParam("state") @Nullable String state,
      @QueryParam("effect") @Nullable String effect,
      @QueryParam("after") @Nullable String after) {
    String only = state == null || state.isBlank() ? null : state;
    return pages.ofRegister(
        () -> {
          var wanted = RegisterView.effect(effect);
          var asked =
              wanted == null
                  ? register.register(election, only, after, request.token())
                  : register
                      .all(election, only, request.token())
                      .thenApply(all -> RegisterView.page(all, wanted));
          var counts = register.counts(request.token());
          var names = reader.known(election, request.token());
          return ClaimTemplates.register(
              request.frame(),
              RegisterView.of(
                  election,
                  names,
                  ServiceClient.await(asked),
                  ServiceClient.await(counts)
                      .orElseThrow(() -> new ServiceClient.Unavailable(null)),
                  only,
                  wanted,
                  request.language()));
        });
  }
}
