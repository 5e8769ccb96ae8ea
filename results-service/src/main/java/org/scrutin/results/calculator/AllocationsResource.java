package org.scrutin.results.calculator;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.openapi.Problems;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.results.figures.seats.WorksheetWindow;

/** The public calculator. It knows no election, stores nothing and needs no idempotency key. */
@Path("/api/v1/allocations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calculator")
public class AllocationsResource {
  private static final String EXAMPLE =
      """
      {"method": "dhondt", "seats": 8, "votes": {"A": 10000, "B": 6000, "C": 1500},
       "thresholds": [{"share": "3/100", "of": "valid"}], "ties": "lots"}
      """;

  private static final String COUNTRY =
      """
      {"method": "dhondt", "thresholds": [{"share": "5/100", "level": "national"}],
       "constituencies": [{"code": "X-1", "seats": 4, "votes": {"A": 720, "B": 358, "C": 60}},
                          {"code": "X-2", "seats": 3, "votes": {"A": 300, "B": 330, "C": 90}}],
       "levelling": {"method": "sainte-lague", "seats": 2}}
      """;

  private final Calculator calculator;

  @Inject
  AllocationsResource(Calculator calculator) {
    this.calculator = calculator;
  }

  /**
   * @param body votes and rule, within 1,000 lists, 10,000 seats and 10^12 votes a list
   * @param step the first step that the worksheets show, which show 1,000 in all
   */
  @POST
  @PermitAll
  @Operation(
      summary = "Seats from votes",
      description =
          """
          Allocates seats by any method of the library and shows each seat's figure, its closest \
          rival and a sentence; with exact margins and votes that show them, or why there are none. \
          Methods: dhondt, \
          sainte-lague, sainte-lague-modified (with firstDivisor such as 7/5), imperiali, \
          huntington-hill, adams, plurality, kieswet, largest-remainder (with quota hare, droop, \
          hagenbach-bischoff, hagenbach-bischoff-rounded or imperiali). Optional: valid, \
          thresholds, kinds, ties (lots, most-votes, fewest-votes), candidates, links, draws. \
          An election in constituencies states, in place of votes and seats, constituencies: an \
          array of code, seats, votes and optionally valid, up to 1,000; its thresholds may have \
          the level national. Levelling seats above them: levelling with method, seats and \
          optionally thresholds. Seats that come to them by votes: apportionment with method, \
          and the seats of the whole in place of theirs. Both tiers are told seat by seat. \
          With outstanding (ballots that may still come, and quarantined sheets with their ballots \
          and the votes of an older version that counts until then) one contest is told which \
          seats are safe whatever comes. \
          With votesAffected (up to 1,000 items, each with exactly one of excluded, void, misread and \
          rejected; void optionally of a list) it is told how many of its seats could go elsewhere, \
          all of that taken together. \
          Bounded to 1,000 lists, 10,000 seats and 10^12 votes of a list; a list that is named \
          twice is refused. Nothing is stored.\
          """)
  // On the parameter it would be parsed anew for each request that a reader interceptor sees.
  @RequestBody(
      required = true,
      content =
          @Content(
              examples = {
                @ExampleObject(name = "D'Hondt", value = EXAMPLE),
                @ExampleObject(name = "Two tiers", value = COUNTRY)
              }))
  @APIResponse(responseCode = "200", description = "The seats, and how they came about.")
  @Problems({
    ProblemType.UNSUPPORTED_RULE,
    ProblemType.INVALID_DRAW,
    ProblemType.TOO_MANY_CALCULATIONS
  })
  public AllocationAnswer allocate(
      CalculationBody body, @QueryParam("step") @Nullable Integer step) {
    return calculator.answer(body, WorksheetWindow.from(step));
  }
}
