package org.scrutin.platform.web.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Holds the description of a service to the copy in {@code contracts}: it drifts only by being
 * renewed, and what would break a client only with a dated line in {@code contracts/CHANGES.md}. A
 * service's test extends this with {@code @QuarkusTest}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class CommittedContractTest {
  private static final String RENEW =
      "./mvnw test -pl results-service,claims-service,gateway -am -Dtest=ContractTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -D%s=true".formatted(Description.RENEW);

  private final String service;

  /**
   * @param service as in the name of the copy: results, claims, gateway
   */
  protected CommittedContractTest(String service) {
    this.service = service;
  }

  @Test
  @Order(1)
  void theDescriptionIsTheCommittedOne() throws Exception {
    // When
    JsonNode served = Description.served();

    // Then
    hold(service, served);
  }

  /** Holds a description to its copy, or renews that. */
  protected static void hold(String service, JsonNode served) throws IOException {
    Description.hold(service, served, RENEW);
  }
}
