package org.scrutin.platform.web.problem;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes problem details of what a service throws. A process that answers with pages sets {@value
 * #API} to false at build time and has mappers of its own.
 */
final class ProblemMappers {
  static final String API = "scrutin.web.api";

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int RETRY_SECONDS = 2;

  private ProblemMappers() {}

  private static Response answer(Problem problem, UriInfo request) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status()).entity(problem.body(request.getPath()));
    problem.headers().forEach(answer::header);
    return answer.build();
  }

  /** What a feature refuses. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfRefusals implements ExceptionMapper<Refusal> {
    private final UriInfo request;

    @Inject
    public OfRefusals(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(Refusal refusal) {
      return answer(refusal.problem(), request);
    }
  }

  /** No token. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfMissingTokens implements ExceptionMapper<UnauthorizedException> {
    private final UriInfo request;

    @Inject
    public OfMissingTokens(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(UnauthorizedException missing) {
      return answer(Problem.of(ProblemType.UNAUTHENTICATED), request);
    }
  }

  /** A token that does not hold. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfInvalidTokens
      implements ExceptionMapper<AuthenticationFailedException> {
    private final UriInfo request;

    @Inject
    public OfInvalidTokens(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(AuthenticationFailedException failed) {
      return answer(Problem.of(ProblemType.UNAUTHENTICATED), request);
    }
  }

  /** A token that could not be checked to its end. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfUncheckedTokens
      implements ExceptionMapper<AuthenticationCompletionException> {
    private final UriInfo request;

    @Inject
    public OfUncheckedTokens(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(AuthenticationCompletionException failed) {
      return answer(Problem.of(ProblemType.UNAUTHENTICATED), request);
    }
  }

  /** A role that may not. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfForbidden implements ExceptionMapper<ForbiddenException> {
    private final UriInfo request;

    @Inject
    public OfForbidden(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(ForbiddenException forbidden) {
      return answer(Problem.of(ProblemType.FORBIDDEN), request);
    }
  }

  /** What the framework refuses: addresses, methods, media types. */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfHttp implements ExceptionMapper<WebApplicationException> {
    private final UriInfo request;

    @Inject
    public OfHttp(UriInfo request) {
      this.request = request;
    }

    @Override
    public Response toResponse(WebApplicationException refused) {
      Response given = refused.getResponse();
      return type(given.getStatus()).map(type -> answer(Problem.of(type), request)).orElse(given);
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
  }

  /**
   * What nobody foresaw: 503 if a module knows that it passes, else 500. The cause goes to the log,
   * never to the sender.
   */
  @Provider
  @Priority(1)
  @IfBuildProperty(name = API, stringValue = "true", enableIfMissing = true)
  public static final class OfFailures implements ExceptionMapper<Exception> {
    private final UriInfo request;
    private final Instance<TransientFailure> transients;

    @Inject
    public OfFailures(UriInfo request, @Any Instance<TransientFailure> transients) {
      this.request = request;
      this.transients = transients;
    }

    @Override
    public Response toResponse(Exception failure) {
      Optional<Refusal> refusal = cause(failure, Refusal.class);
      if (refusal.isPresent()) {
        return answer(refusal.get().problem(), request);
      }
      Optional<WebApplicationException> refused = cause(failure, WebApplicationException.class);
      if (refused.isPresent()) {
        return new OfHttp(request).toResponse(refused.get());
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

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> wanted) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (wanted.isInstance(cause)) {
          return Optional.of(wanted.cast(cause));
        }
      }
      return Optional.empty();
    }
  }
}
