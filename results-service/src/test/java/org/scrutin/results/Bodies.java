package org.scrutin.results;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.scrutin.platform.web.json.BodyReader;
import org.scrutin.platform.web.problem.Fault;
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

  /** The pointers that a refusal names. */
  @SuppressWarnings("unchecked")
  public static List<String> pointers(Refusal refusal) {
    return ((List<Fault>) refusal.problem().members().get("errors"))
        .stream().map(Fault::pointer).toList();
  }
}
