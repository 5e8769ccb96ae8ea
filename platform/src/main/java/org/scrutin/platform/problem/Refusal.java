package org.scrutin.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is refused, for a reason that its sender may know. Thrown by features; becomes
 * problem details (RFC 9457) at the edge. Carries no stack trace: it is an answer, not a fault.
 */
public final class Refusal extends RuntimeException {

  /** A member of this name, in seconds, is sent as the header Retry-After too. */
  public static final String RETRY_AFTER = "retryAfter";

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param detail what is wrong with this request and who must act; shown to the sender
   */
  public Refusal(ProblemType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  /** Adds an extension member to the answer. */
  public Refusal with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  public ProblemType type() {
    return type;
  }

  /** What it says to the sender. */
  public String detail() {
    String message = getMessage();
    return message == null ? type.title() : message;
  }

  /** Extension members in the order in which they were added. */
  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
