package org.scrutin.results.election.amendment;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;

/** Amendments of an election's tree. Until one is confirmed only insiders know of it. */
@Path("/api/v1/elections/{election}/units/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Elections")
public class AmendmentsResource {
  /** Of a page: each has a file, of up to a megabyte. */
  private static final int MOST_LISTED = 4;

  private final Elections elections;
  private final AmendmentRepository stored;
  private final Amendments amendments;
  private final Caller caller;

  @Inject
  AmendmentsResource(
      Elections elections, AmendmentRepository stored, Amendments amendments, Caller caller) {
    this.elections = elections;
    this.stored = stored;
    this.amendments = amendments;
    this.caller = caller;
  }

  @POST
  @Path("/{proposal: \\d{1,9}}/confirmation")
  @RolesAllowed(Roles.SUPERVISOR)
  @Idempotent
  @Operation(summary = "Confirm an amendment that an administrator proposed")
  @APIResponse(
      responseCode = "200",
      description = "The amendment; the tree is changed and every tally has followed.")
  @Problems({
    ProblemType.UNKNOWN_PROPOSAL,
    ProblemType.OWN_PROPOSAL,
    ProblemType.PROPOSAL_CLOSED,
    ProblemType.INVALID_UNITS,
    ProblemType.UNITS_COUNTED
  })
  public AmendmentAnswer confirmAmendment(
      @PathParam("election") String code, @PathParam("proposal") int id) {
    return amendments.confirm(elections.require(code), id, caller.subject());
  }

  /** Newest first, a few on a page, for each has its file. */
  @GET
  @PermitAll
  @Operation(summary = "Amendments of an election's tree, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "The amendments; those not confirmed for insiders alone.")
  public RestResponse<Pages.Items<AmendmentAnswer>> listAmendments(
      @PathParam("election") String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @Context UriInfo request) {
    PageRequest page = PageRequest.of(limit, after);
    Election election = elections.require(code);
    boolean insider =
        caller.is(Roles.ADMIN) || caller.is(Roles.SUPERVISOR) || caller.is(Roles.AUDITOR);
    PageRequest few = new PageRequest(Math.min(page.limit(), MOST_LISTED), page.after());
    Page<AmendmentEntity> found =
        Page.of(
            stored.history(
                election.id(), few.afterNumber(Integer.MAX_VALUE), insider, few.limit() + 1),
            few,
            row -> String.valueOf(row.id));
    return Pages.answer(request, found.map(row -> AmendmentAnswer.of(election, row)));
  }
}
