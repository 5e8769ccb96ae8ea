package org.scrutin.claims;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.contracts.Sentence;
import org.scrutin.platform.store.testing.ReadStatements;

/** A list of a hundred claims is not a hundred statements. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class ReadStatementsTest {
  private static final int CLAIMS = 100;

  @Inject DataSource database;

  @Test
  void eachOperationSendsAsManyAsItStates() {
    // Given
    TestElection stage = TestElection.known(database);
    for (int i = 0; i < CLAIMS; i++) {
      stage.historic("2013-08-12T09:00:00+07:00", stage.complaint());
    }
    String ref = stage.ref(1);
    assess(stage, ref);
    String entry = chronicled(stage);
    // When
    ReadStatements statements =
        new ReadStatements("claims", Map.of("ref", ref, "id", entry))
            .read("/api/v1/grounds", "", 0)
            .read("/api/v1/claims", "?limit=100&election=" + stage.election, 5)
            .read("/api/v1/claims", "?limit=100&asOf=2013-08-12&election=" + stage.election, 5)
            .read("/api/v1/claims", "?limit=10&state=filed&unit=X&election=" + stage.election, 5)
            // Kept for as long as no docket moves.
            .read("/api/v1/claims/counts", "", 1)
            .read("/api/v1/claims/entries", "?limit=100&election=" + stage.election, 2)
            .read("/api/v1/claims/{ref}", "", 2)
            .read("/api/v1/claims/{ref}/docket", "", 1)
            .read("/api/v1/claims/{ref}/materiality", "", 2)
            .read("/api/v1/chronicle", "?election=" + stage.election, 2)
            .read("/api/v1/chronicle/{id}", "", 3);
    // Then
    statements.areAsStated();
  }

  private static void assess(TestElection stage, String ref) {
    stage.send(
        ref,
        1,
        ClaimAssessed.TYPE,
        new ClaimAssessed(
            ref,
            stage.election,
            "nec",
            3,
            false,
            ClaimAssessed.NO_VOTES,
            null,
            "untested",
            "anonymous",
            ClaimAssessed.NOTICE,
            OffsetDateTime.parse("2026-11-01T12:00:00Z"),
            new Sentence("no-votes", List.of(), ClaimAssessed.NO_VOTES),
            List.of()));
  }

  private static String chronicled(TestElection stage) {
    return TestElection.as(TestElection.registrar())
        .body(
            """
            {"election":"%s","date":"2013-08-12","actor":"Party","actorKind":"party",
             "kind":"claim","statement":{"en":"claims it"},"source":"synthetic"}
            """
                .formatted(stage.election))
        .post("/api/v1/chronicle")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
