package org.scrutin.system.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Objects;

/** Checks every answer that a test gets through REST Assured. */
public final class ContractFilter implements Filter {
  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    ContractCheck.SCRUTIN.check(
        new Exchange(
            request.getMethod(),
            URI.create(request.getURI()).getRawPath(),
            answer.statusCode(),
            Objects.requireNonNullElse(answer.contentType(), ""),
            answer.asString()));
    return answer;
  }
}
