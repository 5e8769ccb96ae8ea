package org.scrutin.claims.ground;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutin.claims.ground.Ground.Competence;
import org.scrutin.platform.web.http.Pages;

/** The catalogue of grounds. */
@Path("/api/v1/grounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class GroundsResource {

  @GET
  @PermitAll
  @Operation(summary = "The catalogue of grounds")
  @APIResponse(responseCode = "200", description = "The grounds.")
  public Pages.Items<GroundAnswer> listGrounds() {
    return new Pages.Items<>(
        Grounds.ALL.stream()
            .map(ground -> new GroundAnswer(ground.code(), ground.name(), ground.competent()))
            .toList());
  }

  /**
   * A ground.
   *
   * @param name by language
   * @param competent who decides unless somebody says otherwise
   */
  public record GroundAnswer(String code, Map<String, String> name, Competence competent) {}
}
