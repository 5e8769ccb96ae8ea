package org.scrutin.gateway.edge;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The index of the services' contracts. */
@Path("/openapi")
@PermitAll
class Contracts {
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Index index() {
    return new Index(
        List.of(
            new Contract("results-service", "/openapi/results"),
            new Contract("claims-service", "/openapi/claims")));
  }

  record Index(List<Contract> items) {}

  record Contract(String service, String href) {}
}
