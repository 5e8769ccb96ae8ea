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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.scrutin.claims.register.Claim;
import org.scrutin.claims.register.ClaimAnswer;
import org.scrutin.claims.register.EntryAnswer;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;

/** Where claims and the acts of their procedure come in. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
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
  @Operation(summary = "File a claim, signed in or not")
  @APIResponseSchema(
      value = ClaimAnswer.class,
      responseCode = "201",
      responseDescription = "The claim, filed.")
  @Problems({
    ProblemType.FORBIDDEN,
    ProblemType.ELECTION_NOT_YET_KNOWN,
    ProblemType.UNITS_NOT_YET_KNOWN,
    ProblemType.TALLY_NOT_YET_KNOWN
  })
  public RestResponse<ClaimAnswer> fileClaim(FilingBody body) {
    Claim claim = filing.file(body);
    return Created.at("/api/v1/claims/" + claim.ref(), ClaimAnswer.of(claim, null));
  }

  /** Who may take an act depends on the act and the claim; see {@link Authority}. */
  @POST
  @Path("/{ref}/entries")
  @Authenticated
  @Idempotent
  @Operation(summary = "The next act of the procedure")
  @APIResponseSchema(
      value = EntryAnswer.class,
      responseCode = "201",
      responseDescription = "The entry of the docket.")
  @Problems({
    ProblemType.NOT_NOW,
    ProblemType.SAME_PERSON,
    ProblemType.UNITS_NOT_YET_KNOWN,
    ProblemType.TALLY_NOT_YET_KNOWN
  })
  public RestResponse<EntryAnswer> addEntry(@PathParam("ref") String ref, EntryBody body) {
    Claim claim = acts.take(ref, body);
    return Created.at(
        "/api/v1/claims/" + ref + "/docket", EntryAnswer.of(claim, claim.docket().last()));
  }
}
