package org.scrutin.platform.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/**
 * Has constraints name members as the JSON does: {@code void}, which no component can be called.
 */
@ApplicationScoped
public class JsonNames implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.propertyNodeNameProvider(new ByJackson());
  }

  private static final class ByJackson implements PropertyNodeNameProvider, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName(Property property) {
      return property instanceof JavaBeanProperty bean
          ? named(bean).filter(name -> !name.isEmpty()).orElse(bean.getName())
          : property.getName();
    }

    private static Optional<String> named(JavaBeanProperty bean) {
      return Arrays.stream(bean.getDeclaringClass().getDeclaredFields())
          .filter(field -> field.getName().equals(bean.getName()))
          .findFirst()
          .map(field -> field.getAnnotation(JsonProperty.class))
          .map(JsonProperty::value);
    }
  }
}
