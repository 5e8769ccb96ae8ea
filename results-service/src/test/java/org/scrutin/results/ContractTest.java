package org.scrutin.results;

import org.scrutin.platform.web.testing.contract.CommittedContractTest;

@ServiceTest
class ContractTest extends CommittedContractTest {
  ContractTest() {
    super("results");
  }
}
