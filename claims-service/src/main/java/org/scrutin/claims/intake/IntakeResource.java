package org.scrutin.claims.intake;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.ClaimAnswer;
import org.scrutin.claims.register.EntryAnswer;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Created;

/** Where claims and the acts of their procedure come in. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IntakeResource {
  private final FileClaim filing;
  private final TakeAct acts;

  @Inject
  IntakeResource(FileClaim filing, TakeAct acts) {
    this.filing = filing;
    this.acts = acts;
  }

  /** By anyone, signed in or not. An agent files as the list, a registrar what came earlier. */
  @POST
  @PermitAll
  @Idempotent
  public RestResponse<ClaimAnswer> file(FilingBody body) {
    Claim claim = filing.file(body);
    return Created.at("/api/v1/claims/" + claim.ref(), ClaimAnswer.of(claim, null));
  }

  /** Who may take an act depends on the act and the claim; see {@link Authority}. */
  @POST
  @Path("/{ref}/entries")
  @Authenticated
  @Idempotent
  public RestResponse<EntryAnswer> enter(@PathParam("ref") String ref, EntryBody body) {
    Claim claim = acts.take(ref, body);
    return Created.at(
        "/api/v1/claims/" + ref + "/docket", EntryAnswer.of(claim, claim.docket().last()));
  }
}
