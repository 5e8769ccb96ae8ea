package org.scrutin.platform.web.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    private final transient Map<Class<?>, Map<String, String>> names = new ConcurrentHashMap<>();

    @Override
    public String getName(Property property) {
      return property instanceof JavaBeanProperty bean
          ? names
              .computeIfAbsent(bean.getDeclaringClass(), ByJackson::of)
              .getOrDefault(property.getName(), property.getName())
          : property.getName();
    }

    private static Map<String, String> of(Class<?> type) {
      BeanDescription description =
          Json.MAPPER.getDeserializationConfig().introspect(Json.MAPPER.constructType(type));
      return description.findProperties().stream()
          .collect(
              Collectors.toMap(
                  BeanPropertyDefinition::getInternalName,
                  BeanPropertyDefinition::getName,
                  (first, second) -> first));
    }
  }
}
