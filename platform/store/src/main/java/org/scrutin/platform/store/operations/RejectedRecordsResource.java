package org.scrutin.platform.store.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.scrutin.platform.store.inbox.RejectedStore;
import org.scrutin.platform.web.http.Pages;
import org.scrutin.platform.web.security.Roles;

/** Records in the broker that no trusted publisher signed: how many, where, since when. */
@Path("/api/v1/operations/rejected-records")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public class RejectedRecordsResource {

  private final RejectedStore rejected;

  @Inject
  RejectedRecordsResource(RejectedStore rejected) {
    this.rejected = rejected;
  }

  @GET
  public Pages.Items<RejectedStore.Rejected> list() throws SQLException {
    return new Pages.Items<>(rejected.all());
  }
}
