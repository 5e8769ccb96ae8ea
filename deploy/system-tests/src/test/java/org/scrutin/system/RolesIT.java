package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scrutin.system.contract.Contract;
import org.scrutin.system.contract.Operation;
import org.scrutin.system.contract.RolesTable;
import org.scrutin.system.contract.RolesTable.Access;

/** Every cell of {@code docs/roles.md}, through the gateway. */
class RolesIT {
  private static final String ELECTION = "kh-2013";
  private static final String AUTHORITYS = "nec";

  /** The case has it from paper. */
  private static final String ON_PAPER = "KH-2013-0001";

  private static final Map<String, String> PERSONS =
      Map.of(
          "voter", "citizen",
          "agent", "agent-cnrp",
          "clerk", "clerk1",
          "adjudicator", "adjudicator1",
          "commissioner", "commissioner1");

  /** Tallies of the case by who owns them. */
  private static final Map<String, String> OWN =
      Map.of("admin", AUTHORITYS, "supervisor", AUTHORITYS, "agent", "cnrp", "observer", "comfrel");

  private final Suite suite = Suite.shared();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void eachOperationIsForWhomTheTableSays() {
    for (Operation operation : Contract.SCRUTIN.operations()) {
      for (String role : RolesTable.COLUMNS) {
        Access access = RolesTable.access(operation, role);
        String own = OWN.getOrDefault(role, AUTHORITYS);
        switch (access) {
          case YES, BY_ACT -> allowed(operation, role, own);
          case NO -> refused(operation, role, own, role.equals("anonymous") ? 401 : 403);
          case OWN -> {
            if (OWN.containsKey(role)) {
              allowed(operation, role, own);
            }
            refused(operation, role, own.equals("cnrp") ? AUTHORITYS : "cnrp", 403);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void eachActIsForWhomTheTableSays() {
    // Given
    Dispute dispute = new Dispute(suite);
    GeneratedElection election = new GeneratedElection("synthetic-roles", 7);
    var count = new Count(suite, "synthetic-roles");
    count.open(election.definition(), Count.utf8(election.units()), false);
    count.sheets("admin", AUTHORITYS, Count.utf8(election.sheets()), false);
    String filed =
        dispute.file(
            """
            {"election":"synthetic-roles","kind":"complaint","ground":"count",
             "respondent":"Authority","target":{"tally":"nec","units":["X-0"],"figures":["votes"]},
             "statement":{"en":"Synthetic claim of a test."}}
            """);
    // When
    for (String act : RolesTable.acts()) {
      for (String role : RolesTable.COLUMNS) {
        Access access = RolesTable.access(act, role);
        boolean recorded = act.startsWith("withdrawal-");
        boolean may = access == Access.YES || (access == Access.OWN && role.equals("voter"));
        int status = enter(role, recorded ? ON_PAPER : filed, act);
        boolean refused = status == (role.equals("anonymous") ? 401 : 403);
        if (may == refused || status == 429 || status >= 500) {
          wrong.add(act + " " + role + " " + status);
        }
        if (recorded && !role.equals("anonymous") && enter(role, filed, act) != 403) {
          wrong.add(act + " " + role + " of a claim that was filed here");
        }
      }
    }
    // Then
    assertThat(wrong).isEmpty();
  }

  private int enter(String role, String ref, String act) {
    return caller(role)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body("{\"type\":\"" + act + "\"}")
        .post(Dispute.CLAIMS + "/" + ref + "/entries")
        .statusCode();
  }

  /** With a body that is refused for what it lacks: nothing changes. */
  private void allowed(Operation operation, String role, String tally) {
    int status = send(operation, role, tally, "{}").statusCode();
    if (status == 401 || status == 403 || status == 429 || status >= 500) {
      wrong.add(operation.id() + " " + role + " " + tally + " " + status);
    }
  }

  private void refused(Operation operation, String role, String tally, int expected) {
    String body = operation.bodyType().isEmpty() ? "" : operation.bodyExample();
    if (operation.id().equals("createTally")) {
      body = body.replace("\"CNRP\"", "\"CPP\"");
    }
    int status = send(operation, role, tally, body).statusCode();
    if (status != expected) {
      wrong.add(operation.id() + " " + role + " " + tally + " " + status + " for " + expected);
    }
  }

  private Response send(Operation operation, String role, String tally, String body) {
    RequestSpecification request =
        caller(role).header("Idempotency-Key", UUID.randomUUID().toString());
    if (!operation.bodyType().isEmpty()) {
      request.contentType(operation.bodyType()).body(body);
    }
    // A release that is not there: nothing is signed.
    String address =
        operation.address(Map.of("election", ELECTION, "tally", tally, "name", "preliminary-99"));
    return request.request(operation.method().toUpperCase(Locale.ROOT), address);
  }

  private RequestSpecification caller(String role) {
    return role.equals("anonymous")
        ? suite.anonymous()
        : suite.as(PERSONS.getOrDefault(role, role));
  }
}
