package org.scrutin.platform.store.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.inbox.ParkedStreams;
import org.scrutin.platform.store.inbox.ParkedStreams.ParkedStream;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.security.Roles;

/** What an operator sees and may do when facts of another service cannot be handled. */
@Path("/api/v1/operations/parked-streams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations")
public class ParkedStreamsResource {

  private final ParkedStreams streams;

  @Inject
  ParkedStreamsResource(ParkedStreams streams) {
    this.streams = streams;
  }

  @GET
  @Extension(name = "x-smallrye-profile-operations", value = "")
  @Operation(summary = "Streams of facts that wait for an operator")
  @APIResponse(responseCode = "200", description = "The streams.")
  public RestResponse<Pages.Items<ParkedStream>> listParkedStreams(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, after);
    var rows = streams.after(page.afterNumber(), page.limit() + 1);
    return Pages.answer(uri, Page.of(rows, page, stream -> Long.toString(stream.id())));
  }

  /** Answers with the stream as it stands now, or 204 if it flows again. */
  @POST
  @Path("/{id}/retry")
  @Extension(name = "x-smallrye-profile-operations", value = "")
  @Operation(summary = "Try a parked stream again")
  @APIResponse(responseCode = "200", description = "The stream, which is still parked.")
  @APIResponse(responseCode = "204", description = "It flows again.")
  @Problems(ProblemType.UNKNOWN_PARKED_STREAM)
  public RestResponse<ParkedStream> retryParkedStream(@PathParam("id") long id) {
    ParkedStream stream = streams.find(id).orElseThrow(() -> unknown(id));
    if (streams.retry(stream)) {
      return RestResponse.noContent();
    }
    return RestResponse.ok(streams.find(id).orElseThrow(() -> unknown(id)));
  }

  private static Refusal unknown(long id) {
    return new Refusal(
        ProblemType.UNKNOWN_PARKED_STREAM,
        "No stream is parked under " + id + ". It may flow again.");
  }
}
