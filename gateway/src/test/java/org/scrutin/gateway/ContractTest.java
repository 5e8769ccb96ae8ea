package org.scrutin.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.contract.CommittedContractTest;
import org.scrutin.platform.web.testing.contract.Description;

@GatewayTest
class ContractTest extends CommittedContractTest {
  ContractTest() {
    super("gateway");
  }

  @Test
  @Order(2)
  void theMergedDocumentHoldsThoseOfAllServices() throws Exception {
    // Given
    ObjectNode merged = new ObjectMapper().createObjectNode();

    // When
    for (String service : List.of("results", "claims", "gateway")) {
      MergedDocument.add((ObjectNode) Description.committed(service), merged);
    }
    ((ObjectNode) merged.get("info")).put("title", "Scrutin");

    // Then
    hold("scrutin", merged);
  }
}
