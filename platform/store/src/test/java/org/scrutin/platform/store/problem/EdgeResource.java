package org.scrutin.platform.store.problem;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLTransientConnectionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.text.Text;

@Path("/test/edge")
@Produces(MediaType.APPLICATION_JSON)
public class EdgeResource {

  private final Caller caller;

  EdgeResource(Caller caller) {
    this.caller = caller;
  }

  public record Body(@NotNull @Text String name, @NotNull @Min(1) Integer number) {}

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Body echo(Body body) {
    return body;
  }

  @GET
  @Path("/asked")
  @PermitAll
  public String asked(
      @QueryParam("unit") String unit,
      @QueryParam("limit") Integer limit,
      @QueryParam("dryRun") boolean dryRun) {
    return "{}";
  }

  @GET
  @Path("/refused")
  @PermitAll
  public String refused() {
    throw new Refusal(ProblemType.UNKNOWN_UNIT, "Unit X is unknown.").with("unit", "X");
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
