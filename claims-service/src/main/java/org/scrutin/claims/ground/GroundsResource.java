package org.scrutin.claims.ground;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.scrutin.claims.ground.Ground.Competence;
import org.scrutin.platform.web.http.Pages;

/** The catalogue of grounds. */
@Path("/api/v1/grounds")
@Produces(MediaType.APPLICATION_JSON)
public class GroundsResource {

  @GET
  @PermitAll
  public Pages.Items<GroundAnswer> list() {
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
