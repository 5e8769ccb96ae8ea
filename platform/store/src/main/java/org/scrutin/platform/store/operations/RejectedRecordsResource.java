package org.scrutin.platform.store.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutin.platform.store.inbox.RejectedStore;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.security.Roles;

/** Records in the broker that no trusted publisher signed: how many, where, since when. */
@Path("/api/v1/operations/rejected-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Operations")
public class RejectedRecordsResource {

  private final RejectedStore rejected;

  @Inject
  RejectedRecordsResource(RejectedStore rejected) {
    this.rejected = rejected;
  }

  @GET
  @Extension(name = "x-smallrye-profile-operations", value = "")
  @Operation(summary = "Records of other topics or forms that were not taken")
  @APIResponse(responseCode = "200", description = "The records, by topic and reason.")
  public Pages.Items<RejectedStore.Rejected> listRejectedRecords() {
    return new Pages.Items<>(rejected.all());
  }
}
