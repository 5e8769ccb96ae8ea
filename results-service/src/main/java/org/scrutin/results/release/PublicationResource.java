package org.scrutin.results.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyViews;

/** The publication of a tally, by its owner alone. */
@Path("/api/v1/elections/{election}/tallies/{tally}/publication")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
  private final Elections elections;
  private final Tallies tallies;
  private final TallyViews views;
  private final PublishTally publish;

  @Inject
  PublicationResource(
      Elections elections, Tallies tallies, TallyViews views, PublishTally publish) {
    this.elections = elections;
    this.tallies = tallies;
    this.views = views;
    this.publish = publish;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.OBSERVER})
  @Idempotent
  public Response publish(@PathParam("election") String code, @PathParam("tally") String name) {
    Election election = elections.require(code);
    Tally tally = tallies.requireWritable(election, name);
    publish.publish(election, tally);
    return Response.ok(views.of(tallies.require(election, name))).build();
  }
}
