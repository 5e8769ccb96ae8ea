package org.scrutin.platform.web.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * Makes a record of a body: Jackson binds it, Bean Validation judges it, and what both find is told
 * together. Large bodies are read few at a time, because one may take many times its size in memory
 * while its faults are told.
 */
@ApplicationScoped
public class BodyReader {
  private static final int LARGE = 64 * 1024;
  private static final int LARGE_AT_ONCE = 2;
  private static final int WAIT_SECONDS = 20;

  private final Validator validator;
  private final BodyBinder binder = new BodyBinder();
  private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);

  @Inject
  public BodyReader(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws Refusal 400 {@code malformed}, 422 {@code invalid} with every fault that was found
   */
  public Object read(byte[] body, Type type) {
    if (body.length < LARGE) {
      return judged(body, type);
    }
    try {
      if (!large.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return judged(body, type);
    } finally {
      large.release();
    }
  }

  private static Refusal busy() {
    return new Refusal(
            ProblemType.SERVICE_BUSY, "Too many large bodies are being read. Nothing was stored.")
        .retryAfter(2);
  }

  private Object judged(byte[] body, Type type) {
    Faults faults = new Faults();
    Optional<Object> bound = binder.bind(body, type, faults);
    bound.ifPresent(value -> judge(value, faults));
    faults.throwIfAny();
    return bound.orElseThrow();
  }

  private void judge(Object value, Faults faults) {
    Set<ConstraintViolation<Object>> violations = validator.validate(value);
    if (violations.isEmpty()) {
      return;
    }
    // What could not be bound is missing too, and a text may break two rules: one word is enough.
    Set<String> told = new HashSet<>();
    faults.first().forEach(fault -> told.add(fault.pointer()));
    violations.stream()
        .map(ConstraintPointers::fault)
        .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail))
        .filter(fault -> told.add(fault.pointer()))
        .forEach(fault -> faults.add(fault.pointer(), fault.detail()));
  }
}
