package org.scrutin.gateway.site.method;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.site.api.ClaimReader;
import org.scrutin.gateway.site.api.ElectionReader;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.Pages;

/** A map of all pages, for programs that look for them. */
@Path("/sitemap.xml")
@PermitAll
class Sitemap {
  private final ElectionReader elections;
  private final ClaimReader register;
  private final Pages pages;
  private final String origin;

  Sitemap(ElectionReader elections, ClaimReader register, Pages pages, GatewayConfig config) {
    this.elections = elections;
    this.register = register;
    this.pages = pages;
    this.origin = config.publicOrigin().orElse("");
  }

  /** What is public; without a configured origin its addresses begin with the path. */
  @GET
  @Produces(MediaType.APPLICATION_XML)
  @RunOnVirtualThread
  public Response sitemap() {
    return pages.document(
        MediaType.APPLICATION_XML + ";charset=UTF-8",
        () -> {
          var references = register.references(null);
          return MethodTemplates.sitemap(
              SitemapView.of(origin, elections.all(null), ServiceClient.await(references)));
        });
  }
}
