package org.scrutin.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Refusals as problem details. */
@Provider
@Priority(Priorities.USER)
public final class RefusalMapper extends ExceptionMapperBase<Refusal> {

  @Override
  protected HttpProblem toProblem(Refusal refusal) {
    ProblemType type = refusal.type();
    var problem =
        HttpProblem.builder()
            .withType(URI.create(type.uri()))
            .withTitle(type.title())
            .withStatus(type.status())
            .withDetail(refusal.detail());
    refusal.members().forEach(problem::with);
    if (type.status() == 503 || refusal.members().containsKey(Refusal.RETRY_AFTER)) {
      problem.withHeader("Retry-After", refusal.members().getOrDefault(Refusal.RETRY_AFTER, 1));
    }
    return problem.build();
  }
}
