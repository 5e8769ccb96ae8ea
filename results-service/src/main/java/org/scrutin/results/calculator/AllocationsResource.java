package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The public calculator. It knows no election, stores nothing and needs no idempotency key. */
@Path("/api/v1/allocations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AllocationsResource {
  private static final String EXAMPLE =
      """
      {"method": "dhondt", "seats": 8, "votes": {"A": 10000, "B": 6000, "C": 1500},
       "thresholds": [{"share": "3/100", "of": "valid"}], "ties": "lots"}
      """;

  private final Calculator calculator;

  @Inject
  AllocationsResource(Calculator calculator) {
    this.calculator = calculator;
  }

  /**
   * @param document votes and rule, within 1,000 lists, 10,000 seats and 10^12 votes a list
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
          Bounded to 1,000 lists, 10,000 seats and 10^12 votes of a list. Nothing is stored.\
          """)
  public ObjectNode allocate(
      @RequestBody(
              required = true,
              content = @Content(examples = @ExampleObject(name = "D'Hondt", value = EXAMPLE)))
          JsonNode document) {
    return calculator.answer(document);
  }
}
