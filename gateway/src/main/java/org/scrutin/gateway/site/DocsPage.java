package org.scrutin.gateway.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.scrutin.gateway.edge.GatewayConfig;
import org.scrutin.gateway.site.api.Api;

/** Every service's contract in one place, without a script. */
@Path("/docs")
@PermitAll
class DocsPage {
  private final Api api;
  private final GatewayConfig config;
  private final Visit visit;
  private final Pages pages;

  DocsPage(Api api, GatewayConfig config, Visit visit, Pages pages) {
    this.api = api;
    this.config = config;
    this.visit = visit;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response docs() {
    var results = contract("results-service", "/openapi/results", config.resultsUrl());
    var claims = contract("claims-service", "/openapi/claims", config.claimsUrl());
    return pages.show(() -> Templates.docs(visit.chrome(), List.of(results.join(), claims.join())));
  }

  private CompletableFuture<DocsView> contract(String service, String href, URI origin) {
    return api.get(origin, "/q/openapi?format=json", null, JsonNode.class)
        .thenApply(contract -> DocsView.of(service, href, contract))
        .exceptionally(away -> DocsView.missing(service, href));
  }
}
