package org.scrutin.gateway.edge;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/own/not-modified")
@PermitAll
class OwnNotModified {
  @GET
  @Operation(hidden = true)
  public Response same() {
    return Response.notModified("9").build();
  }
}
