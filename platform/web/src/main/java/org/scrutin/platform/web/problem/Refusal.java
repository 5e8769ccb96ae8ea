package org.scrutin.platform.web.problem;

/**
 * A request that is refused, for a reason that its sender may know. Thrown by features; becomes
 * problem details (RFC 9457) at the edge. Carries no stack trace: it is an answer, not a fault.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /**
   * @param detail what is wrong with this request and who must act; shown to the sender
   */
  public Refusal(ProblemType type, String detail) {
    this(Problem.of(type, detail));
  }

  /** The same with one more member in the answer. */
  public Refusal with(String name, Object value) {
    return new Refusal(problem.with(name, value));
  }

  /**
   * The same for a request that may succeed later, unchanged.
   *
   * @param seconds after which to send it again
   */
  public Refusal retryAfter(int seconds) {
    return with(Problem.RETRY_AFTER, seconds);
  }

  public Problem problem() {
    return problem;
  }

  public ProblemType type() {
    return problem.type();
  }
}
