package org.scrutin.system;

import io.restassured.specification.RequestSpecification;

/** Asks a suite from outside, through a gateway. */
public interface SuiteClient {
  /** Without credentials. */
  RequestSpecification anonymous();

  /** As somebody whom the identity provider behind that gateway knows. */
  RequestSpecification as(String person);
}
