package org.scrutin.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * 401 as problem details. In place of the mappers of quarkus-resteasy-problem, which ask Quarkus
 * for a challenge in a way that it no longer has (3.21.0 against 3.33).
 */
final class UnauthenticatedMappers {

  private UnauthenticatedMappers() {}

  private static HttpProblem problem() {
    return HttpProblem.builder()
        .withStatus(CommonProblems.UNAUTHENTICATED.status())
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /** No token. */
  @Provider
  @Priority(1)
  public static final class Missing extends ExceptionMapperBase<UnauthorizedException> {
    @Override
    protected HttpProblem toProblem(UnauthorizedException refusal) {
      return problem();
    }
  }

  /** A token that does not hold. */
  @Provider
  @Priority(1)
  public static final class Failed extends ExceptionMapperBase<AuthenticationFailedException> {
    @Override
    protected HttpProblem toProblem(AuthenticationFailedException refusal) {
      return problem();
    }
  }

  /** A token that could not be checked to its end. */
  @Provider
  @Priority(1)
  public static final class Incomplete
      extends ExceptionMapperBase<AuthenticationCompletionException> {
    @Override
    protected HttpProblem toProblem(AuthenticationCompletionException refusal) {
      return problem();
    }
  }
}
