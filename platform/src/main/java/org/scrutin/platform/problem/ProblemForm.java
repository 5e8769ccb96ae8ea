package org.scrutin.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives every problem a stable type and takes from it what only its makers need to know. */
@ApplicationScoped
final class ProblemForm implements ProblemPostProcessor {

  private static final int AFTER_DEFAULTS = 1;

  @Override
  public int priority() {
    return AFTER_DEFAULTS;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (context.cause instanceof Refusal) {
      return problem;
    }
    Optional<ProblemType> type = CommonProblems.ofStatus(problem.getStatusCode());
    if (type.isEmpty()) {
      return problem;
    }
    return HttpProblem.builder(problem)
        .withType(URI.create(type.get().uri()))
        .withTitle(type.get().title())
        .withDetail(detail(type.get(), problem.getDetail(), context.cause))
        .build();
  }

  private static @Nullable String detail(
      ProblemType type, @Nullable String given, @Nullable Throwable cause) {
    return switch (type.status()) {
      case 400 -> json(cause).orElse("The request cannot be read.");
      case 401 -> "Send a valid bearer token of a provider that this service trusts.";
      case 403 -> "You are signed in, but this is not for your role.";
      case 404 -> "There is nothing at this address.";
      case 500 -> "The service failed. Its operator finds the reason in its log.";
      case 413, 503 -> given;
      case 422 -> given == null ? "The content breaks a rule; see violations." : given;
      default -> null;
    };
  }

  /** Where the JSON is wrong, without the names of classes that Jackson's own messages hold. */
  private static Optional<String> json(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return Optional.of("The field " + path(unknown) + " is not known here.");
      }
      if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
        return Optional.of("The field " + path(mapping) + " has a value of the wrong form.");
      }
      if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
        return Optional.of(
            "The body is not the JSON that is expected here: see line %d, column %d."
                .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr()));
      }
    }
    return Optional.empty();
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
