package org.scrutin.claims;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.scrutin.platform.web.json.BodyReader;
import org.scrutin.platform.web.json.JsonNames;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.Refusal;

/** Bodies as the service reads them, without a service. In the JSON of tests ' stands for ". */
public final class ReadBody {
  private static final BodyReader READER = new BodyReader(validator());

  private ReadBody() {}

  public static <T> T of(Class<T> type, String json) {
    return type.cast(READER.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type));
  }

  /** Where the body is refused. */
  @SuppressWarnings("unchecked")
  public static List<String> refused(Class<?> type, String json) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> of(type, json));
    return refusal == null
        ? List.of()
        : ((List<Fault>) refusal.problem().members().get("errors"))
            .stream().map(Fault::pointer).toList();
  }

  public static List<String> pointers(Faults faults) {
    return faults.first().stream().map(Fault::pointer).toList();
  }

  private static jakarta.validation.Validator validator() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator());
    new JsonNames().customize(configuration);
    return configuration.buildValidatorFactory().getValidator();
  }
}
