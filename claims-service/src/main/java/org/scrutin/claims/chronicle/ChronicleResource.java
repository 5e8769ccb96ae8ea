package org.scrutin.claims.chronicle;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.register.AsOf;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Conditional;
import org.scrutin.platform.web.http.Created;
import org.scrutin.platform.web.http.EntityTags;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Roles;

/** The chronicle. Each act is attributed to who said or did it, and to where that stands. */
@Path("/api/v1/chronicle")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chronicle")
public class ChronicleResource {
  private final AddToChronicle adding;
  private final ChronicleStore store;
  private final ChronicleSearch search;

  @Inject
  ChronicleResource(AddToChronicle adding, ChronicleStore store, ChronicleSearch search) {
    this.adding = adding;
    this.store = store;
    this.search = search;
  }

  /** By a registrar; by an observer for acts of observers. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REGISTRAR, Roles.OBSERVER})
  @Idempotent
  @Operation(summary = "Add a public act, with its speaker and its source")
  @APIResponseSchema(
      value = ChronicleAnswer.class,
      responseCode = "201",
      responseDescription = "The entry.")
  @Problems(ProblemType.ELECTION_NOT_YET_KNOWN)
  public RestResponse<ChronicleAnswer> addChronicleEntry(ChronicleBody body) {
    ChronicleEntry entry = adding.add(body);
    return Created.at("/api/v1/chronicle/" + entry.id(), entry.answer());
  }

  /** By date, undated acts last. */
  @GET
  @PermitAll
  @Operation(summary = "Public acts around an election, by date")
  @APIResponse(responseCode = "200", description = "The entries, undated ones last.")
  public RestResponse<Pages.Items<ChronicleAnswer>> listChronicle(
      @Parameter(
              description =
                  "Only acts around this election. Those around a rehearsal are listed only where"
                      + " it is named.",
              example = "kh-2013")
          @QueryParam("election")
          @Nullable String election,
      @QueryParam("asOf") @Nullable String asOf,
      @Parameter(description = "Only acts of whom this names.", example = "CNRP")
          @QueryParam("actor")
          @Nullable String actor,
      @Parameter(description = "Only acts of this kind.", example = "announcement")
          @QueryParam("kind")
          @Nullable String kind,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request,
      @Context HttpHeaders headers) {
    PageRequest page = PageRequest.of(limit, after);
    ChronicleQuery query = new ChronicleQuery(election, AsOf.day(asOf), actor, kind, text);
    return Conditional.read(
        headers,
        EntityTags.of(store.lastEntry(), "chronicle"),
        () -> Pages.of(request, search.find(query, page).map(ChronicleEntry::answer)));
  }

  @GET
  @Path("/{id: \\d{1,18}}")
  @PermitAll
  @Operation(summary = "A public act")
  @APIResponse(responseCode = "200", description = "The entry.")
  @Problems(ProblemType.UNKNOWN_CHRONICLE_ENTRY)
  public ChronicleAnswer getChronicleEntry(
      @Parameter(
              description = "Id of the entry, which is its place in the docket's log.",
              example = "12")
          @PathParam("id")
          long id) {
    return store
        .find(id)
        .orElseThrow(() -> new Refusal(Problem.of(ProblemType.UNKNOWN_CHRONICLE_ENTRY)))
        .answer();
  }
}
