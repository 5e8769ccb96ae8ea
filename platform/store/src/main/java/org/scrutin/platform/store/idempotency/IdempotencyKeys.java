package org.scrutin.platform.store.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** The {@code Idempotency-Key} of the current request. */
@ApplicationScoped
public class IdempotencyKeys {

  public static final String HEADER = "Idempotency-Key";
  static final int MAX_LENGTH = 255;

  private final HttpHeaders headers;

  @Inject
  IdempotencyKeys(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * The key, 1 to 255 visible ASCII characters.
   *
   * @throws Refusal 400 if there is none, or another, or more than one
   */
  public String require() {
    var values = headers.getRequestHeader(HEADER);
    if (values == null || values.size() != 1 || !valid(values.getFirst())) {
      throw new Refusal(Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING));
    }
    return values.getFirst();
  }

  private static boolean valid(String key) {
    return !key.isEmpty()
        && key.length() <= MAX_LENGTH
        && key.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }
}
