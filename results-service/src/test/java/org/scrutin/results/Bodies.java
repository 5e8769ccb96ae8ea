package org.scrutin.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.scrutin.platform.web.json.BodyReader;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Bodies of requests, read as the service reads them, without the service. */
public final class Bodies {
  private static final BodyReader READER =
      new BodyReader(
          Validation.byProvider(HibernateValidator.class)
              .configure()
              .messageInterpolator(new ParameterMessageInterpolator())
              .buildValidatorFactory()
              .getValidator());

  private Bodies() {}

  /**
   * @throws Refusal as the service's
   */
  public static <T> T read(String json, Class<T> type) {
    return type.cast(READER.read(json.getBytes(StandardCharsets.UTF_8), type));
  }

  /**
   * @param json has single quotes in place of double ones
   * @throws Refusal as the service's
   */
  public static <T> T readQuoted(String json, Class<T> type) {
    return read(json.replace('\'', '"'), type);
  }

  /** What is told of a body that is refused as invalid. */
  public static List<Fault> faults(ThrowingCallable refused) {
    Refusal refusal = catchThrowableOfType(Refusal.class, refused);
    assertThat(refusal).as("it was taken").isNotNull();
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    return told(refusal);
  }

  /** The pointers that a refusal names. */
  public static List<String> pointers(Refusal refusal) {
    return told(refusal).stream().map(Fault::pointer).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Fault> told(Refusal refusal) {
    return (List<Fault>) refusal.problem().members().get("errors");
  }
}
