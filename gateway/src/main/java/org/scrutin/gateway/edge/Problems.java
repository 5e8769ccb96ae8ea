package org.scrutin.gateway.edge;

/** What the gateway refuses on its own account. */
public final class Problems {
  private Problems() {}

  static Problem unreachable(String service) {
    return Problem.of(
            "service-unavailable",
            "Service unavailable",
            503,
            service + " cannot be reached. Nothing was stored; try again shortly.")
        .with("Retry-After", "2");
  }

  static Problem busy(String service) {
    return Problem.of(
            "service-busy",
            "Service busy",
            503,
            "Too many requests wait for " + service + ". Nothing was stored; try again shortly.")
        .with("Retry-After", "2");
  }

  static Problem timeout(String service) {
    return Problem.of(
        "upstream-timeout",
        "No answer in time",
        504,
        service
            + " did not answer in time. Whether the request took effect is unknown; repeat a write"
            + " with the same Idempotency-Key.");
  }

  static Problem broken(String service) {
    return Problem.of(
        "upstream-failed",
        "No valid answer",
        502,
        service
            + " closed the connection before it answered. Whether the request took effect is"
            + " unknown; repeat a write with the same Idempotency-Key.");
  }

  static Problem tooLarge(long limit) {
    return Problem.of(
        "body-too-large",
        "Request body too large",
        413,
        "This route takes at most " + limit + " bytes.");
  }

  static Problem stalled() {
    return Problem.of(
        "body-stalled",
        "Request body stalled",
        408,
        "Nothing of the body came for too long, so it was given up. Send the request again, with"
            + " the same Idempotency-Key.");
  }

  static Problem badRequest(String detail) {
    return Problem.of("bad-request", "Bad request", 400, detail);
  }

  static Problem httpVersion() {
    return Problem.of(
        "http-version", "HTTP version not supported", 505, "Use HTTP/1.1 for this path.");
  }

  static Problem unknownPath() {
    return Problem.of(
        "not-found", "Not found", 404, "Nothing is here. /openapi lists what there is.");
  }

  /** The token or session is not valid (RFC 6750, section 3.1). */
  public static Problem unauthorized() {
    return Problem.of(
            "invalid-credentials",
            "Invalid credentials",
            401,
            "The access token or session is expired, forged or not meant for this service. Sign in"
                + " again or get a new token.")
        .with("WWW-Authenticate", "Bearer realm=\"scrutin\", error=\"invalid_token\"");
  }

  /** A session came with a request that another site may have caused. */
  public static Problem foreignOrigin() {
    return Problem.of(
        "foreign-origin",
        "Foreign origin",
        403,
        "A request that changes something with a session must come from this site's own pages.");
  }
}
