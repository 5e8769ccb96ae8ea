package org.scrutin.gateway.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.client.OidcClientException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** Why there is no token for a service. */
public final class ExchangeFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ExchangeFailure.class);
  private static final int RETRY_SECONDS = 2;

  /** What providers say of a token that they do not accept any more: the first is RFC 8693's. */
  private static final Set<String> ENDED =
      Set.of("invalid_request", "invalid_grant", "invalid_token");

  private final transient Problem problem;

  private ExchangeFailure(Problem problem) {
    super(problem.type().title(), null, false, false);
    this.problem = problem;
  }

  /** As the caller is told. */
  public Problem problem() {
    return problem;
  }

  /** Whether it is the caller's sign-in that has ended. */
  public boolean ended() {
    return problem.type() == ProblemType.INVALID_CREDENTIALS;
  }

  /** Nothing is known of the caller's credentials. */
  public static Problem providerUnavailable() {
    return Problem.of(
            ProblemType.SERVICE_UNAVAILABLE,
            "The identity provider cannot be reached. Nothing was stored.")
        .with(Problem.RETRY_AFTER, RETRY_SECONDS);
  }

  static ExchangeFailure of(Throwable failure) {
    Throwable cause = failure instanceof CompletionException wrapper ? wrapper.getCause() : failure;
    String error = error(cause);
    if (error.isEmpty()) {
      LOG.debugf(cause, "No token exchanged");
      return new ExchangeFailure(providerUnavailable());
    }
    if (ENDED.contains(error)) {
      return new ExchangeFailure(Problem.of(ProblemType.INVALID_CREDENTIALS));
    }
    LOG.warnf("The identity provider exchanges no token for this gateway: %s", error);
    return new ExchangeFailure(
        Problem.of(
            ProblemType.INTERNAL,
            "The identity provider gives this gateway no token for the service. Nothing was stored;"
                + " the gateway's operator finds the reason in its log."));
  }

  /** The error code of the provider's answer (RFC 6749, section 5.2), empty if it gave none. */
  private static String error(@Nullable Throwable cause) {
    if (!(cause instanceof OidcClientException) || cause.getMessage() == null) {
      return "";
    }
    try {
      return Json.MAPPER.readTree(cause.getMessage()).path("error").asText("");
    } catch (JsonProcessingException noAnswerOfAProvider) {
      return "";
    }
  }
}
