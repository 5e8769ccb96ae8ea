package org.scrutin.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.scrutin.platform.database.Transience;

/**
 * What nobody foresaw: 503 if the database was away or its connections used up, else 500. The cause
 * goes to the log, never to the sender.
 */
@Provider
@Priority(1)
public final class FaultMapper extends ExceptionMapperBase<Exception> {

  private static final int RETRY_SECONDS = 2;
  private static final String AWAY =
      "The service cannot reach its database now. Nothing was changed; try again.";
  private static final String FULL =
      "The service's database has no space left. Nothing was changed. Its operator must make room;"
          + " then try again.";

  @Override
  protected HttpProblem toProblem(Exception fault) {
    Optional<WebApplicationException> answer = webApplicationException(fault);
    if (answer.isPresent()) {
      return HttpProblem.builder().withStatus(answer.get().getResponse().getStatus()).build();
    }
    if (Transience.isTransient(fault)) {
      return HttpProblem.builder()
          .withStatus(CommonProblems.UNAVAILABLE.status())
          .withDetail(Transience.isFull(fault) ? FULL : AWAY)
          .withHeader("Retry-After", RETRY_SECONDS)
          .build();
    }
    return HttpProblem.builder().withStatus(CommonProblems.INTERNAL.status()).build();
  }

  private static Optional<WebApplicationException> webApplicationException(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof WebApplicationException answer) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
