package org.scrutin.results.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.scrutin.platform.store.idempotency.Idempotent;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.security.Roles;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.Elections;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyAnswer;
import org.scrutin.results.election.tally.TallyAnswers;

/** The publication of a tally, by its owner alone. */
@Path("/api/v1/elections/{election}/tallies/{tally}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tallies")
public class PublicationResource {
  private final Elections elections;
  private final Tallies tallies;
  private final TallyAnswers answers;
  private final PublishTally publish;

  @Inject
  PublicationResource(
      Elections elections, Tallies tallies, TallyAnswers answers, PublishTally publish) {
    this.elections = elections;
    this.tallies = tallies;
    this.answers = answers;
    this.publish = publish;
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.AGENT, Roles.OBSERVER})
  @Idempotent
  @Operation(summary = "Open a private tally to everyone")
  @APIResponse(responseCode = "200", description = "The tally, which is public from now on.")
  @Problems({ProblemType.NOT_THE_OWNER, ProblemType.TOO_MANY_TALLIES})
  public TallyAnswer publishTally(
      @PathParam("election") String code, @PathParam("tally") String name) {
    Election election = elections.require(code);
    Tally tally = tallies.requireWritable(election, name);
    publish.publish(election, tally);
    return answers.of(tallies.require(election, name));
  }
}
