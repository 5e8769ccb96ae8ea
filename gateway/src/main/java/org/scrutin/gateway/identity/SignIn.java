package org.scrutin.gateway.identity;

import io.quarkus.security.Authenticated;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.Session;

/** Sign-in by the authorization code flow with PKCE, and its end. */
@Path("/")
class SignIn {
  private static final URI HOME = URI.create("/");

  private final RoutingContext context;
  private final SameOrigin sameOrigin;

  SignIn(RoutingContext context, GatewayConfig config) {
    this.context = context;
    this.sameOrigin = new SameOrigin(config.publicOrigin());
  }

  /**
   * Reached without a session it leads to the provider; with one, and as its callback, to the page
   * for which it was asked, or home.
   */
  @GET
  @Path("login")
  @Authenticated
  public Response signIn() {
    return Response.seeOther(ReturnPage.take(context).orElse(HOME)).build();
  }

  /**
   * Forgets the session here, valid or not, and has the provider end its own, if it has an address
   * for that.
   */
  @POST
  @Path("logout")
  @PermitAll
  public Response signOut() {
    Session.cookies(context.request())
        .forEach(
            name ->
                context
                    .response()
                    .addCookie(
                        Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true)));
    URI next =
        Visitor.in(context)
            .flatMap(Visitor::session)
            .map(session -> session.end(home()))
            .orElse(HOME);
    return Response.seeOther(next).build();
  }

  private URI home() {
    return URI.create(sameOrigin.own(context.request()) + "/");
  }
}
