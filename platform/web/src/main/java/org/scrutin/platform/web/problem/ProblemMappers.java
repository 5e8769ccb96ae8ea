package org.scrutin.platform.web.problem;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Makes problem details of what a service throws. A process that answers with pages sets {@value
 * #API} to false at build time and has mappers of its own.
 */
@ApplicationScoped
@IfBuildProperty(name = ProblemMappers.API, stringValue = "true", enableIfMissing = true)
public class ProblemMappers {
  static final String API = "scrutin.web.api";

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int BEFORE_THE_FRAMEWORKS = 1;
  private static final int RETRY_SECONDS = 2;

  private final Instance<TransientFailure> transients;

  @Inject
  ProblemMappers(@Any Instance<TransientFailure> transients) {
    this.transients = transients;
  }

  /** What a feature refuses. */
  @ServerExceptionMapper(priority = BEFORE_THE_FRAMEWORKS)
  public Response refused(Refusal refusal, UriInfo request) {
    return answer(refusal.problem(), request);
  }

  /** No token, or one that does not hold or could not be checked to its end. */
  @ServerExceptionMapper(
      value = {
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
      },
      priority = BEFORE_THE_FRAMEWORKS)
  public Response unauthenticated(Exception failure, UriInfo request) {
    return answer(Problem.of(ProblemType.UNAUTHENTICATED), request);
  }

  /** A role that may not. */
  @ServerExceptionMapper(priority = BEFORE_THE_FRAMEWORKS)
  public Response forbidden(ForbiddenException forbidden, UriInfo request) {
    return answer(Problem.of(ProblemType.FORBIDDEN), request);
  }

  /** What the framework refuses: addresses, methods, media types. */
  @ServerExceptionMapper(priority = BEFORE_THE_FRAMEWORKS)
  public Response http(WebApplicationException refused, UriInfo request) {
    Response given = refused.getResponse();
    return type(given.getStatus()).map(type -> answer(Problem.of(type), request)).orElse(given);
  }

  /**
   * What nobody foresaw: 503 if a module knows that it passes, else 500. The cause goes to the log,
   * never to the sender.
   */
  @ServerExceptionMapper(priority = BEFORE_THE_FRAMEWORKS)
  public Response failed(Exception failure, UriInfo request) {
    Optional<Refusal> refusal = cause(failure, Refusal.class);
    if (refusal.isPresent()) {
      return refused(refusal.get(), request);
    }
    Optional<WebApplicationException> refused = cause(failure, WebApplicationException.class);
    if (refused.isPresent()) {
      return http(refused.get(), request);
    }
    Optional<String> reason =
        transients.stream().flatMap(known -> known.reason(failure).stream()).findFirst();
    if (reason.isPresent()) {
      LOG.warnf("%s %s: %s", request.getPath(), reason.get(), failure);
      return answer(
          Problem.of(ProblemType.UNAVAILABLE, reason.get())
              .with(Problem.RETRY_AFTER, RETRY_SECONDS),
          request);
    }
    LOG.errorf(failure, "The request for %s failed", request.getPath());
    return answer(Problem.of(ProblemType.INTERNAL), request);
  }

  private static Response answer(Problem problem, UriInfo request) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status()).entity(problem.body(request.getPath()));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  private static Optional<ProblemType> type(int status) {
    return Optional.ofNullable(
        switch (status) {
          case 400 -> ProblemType.BAD_REQUEST;
          case 401 -> ProblemType.UNAUTHENTICATED;
          case 403 -> ProblemType.FORBIDDEN;
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          case 500 -> ProblemType.INTERNAL;
          default -> null;
        });
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return Optional.of(wanted.cast(cause));
      }
    }
    return Optional.empty();
  }
}
