package org.scrutin.claims.ground;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.scrutin.claims.ground.Ground.Competence;

/** The catalogue of grounds. */
@Path("/api/v1/grounds")
@Produces(MediaType.APPLICATION_JSON)
public class GroundsResource {

  @GET
  @PermitAll
  public GroundList list() {
    return new GroundList(
        Grounds.ALL.stream()
            .map(ground -> new GroundItem(ground.code(), ground.name(), ground.competent()))
            .toList());
  }

  /** The list. */
  public record GroundList(List<GroundItem> items) {}

  /** A ground. */
  public record GroundItem(String code, Map<String, String> name, Competence competent) {}
}
