package org.scrutin.platform.problem;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLTransientConnectionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scrutin.platform.security.Caller;

@Path("/test/edge")
@Produces(MediaType.APPLICATION_JSON)
public class EdgeResource {

  private final Caller caller;

  EdgeResource(Caller caller) {
    this.caller = caller;
  }

  public record Body(String name, @Min(1) int number) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Body echo(@Valid Body body) {
    return body;
  }

  @GET
  @Path("/refused")
  @PermitAll
  public String refused() {
    throw new Refusal(new ProblemType("unknown-unit", "No such unit", 422), "Unit X is unknown.")
        .with("unit", "X");
  }

  @GET
  @Path("/failed")
  @PermitAll
  public String failed() {
    throw new IllegalStateException("secret detail of the inside");
  }

  @GET
  @Path("/exhausted")
  @PermitAll
  public String exhausted() {
    throw new IllegalStateException(new SQLTransientConnectionException("secret pool"));
  }

  @GET
  @Path("/admin")
  @RolesAllowed("admin")
  public String admin() {
    return "{}";
  }

  @GET
  @Path("/silent")
  @Operation(hidden = true) // or the walk through the description would rightly fail
  public String silent() {
    return "{}";
  }

  @GET
  @Path("/caller")
  @Authenticated
  public String caller() {
    return "{\"subject\":\"%s\",\"list\":\"%s\"}"
        .formatted(caller.subject(), caller.listIn("kh-2013").orElse("none"));
  }
}
