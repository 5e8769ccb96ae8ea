package org.scrutin.gateway.site.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.page.PageRequestContext;
import org.scrutin.gateway.site.page.Pages;

/** Every service's contract in one place, without a script. */
@Path("/docs")
@PermitAll
class DocsPage {
  private static final String CONTRACT = "/q/openapi?format=json";

  private final ServiceClient api;
  private final PageRequestContext request;
  private final Pages pages;

  DocsPage(ServiceClient api, PageRequestContext request, Pages pages) {
    this.api = api;
    this.request = request;
    this.pages = pages;
  }

  @GET
  @RunOnVirtualThread
  public Response docs() {
    var results =
        view("results-service", "/openapi/results", api.get(CONTRACT, null, JsonNode.class));
    var claims =
        view("claims-service", "/openapi/claims", api.claims(CONTRACT, null, JsonNode.class));
    return pages.show(
        () -> DocsTemplates.docs(request.frame(), List.of(results.join(), claims.join())));
  }

  private static CompletableFuture<DocsView> view(
      String service, String href, CompletableFuture<JsonNode> contract) {
    return contract
        .thenApply(document -> DocsView.of(service, href, document))
        .exceptionally(unavailable -> DocsView.missing(service, href));
  }
}
