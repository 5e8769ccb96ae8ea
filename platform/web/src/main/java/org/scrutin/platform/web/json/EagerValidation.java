package org.scrutin.platform.web.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Bodies have no members that a database would load late, which is what a service with Hibernate
 * ORM is asked for each member before it is checked.
 */
@ApplicationScoped
public class EagerValidation implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    configuration.traversableResolver(new AllLoaded()).enableTraversableResolverResultCache(false);
  }

  private static final class AllLoaded implements TraversableResolver {
    @Override
    public boolean isReachable(
        @Nullable Object object,
        Path.Node property,
        Class<?> root,
        Path path,
        ElementType element) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object object,
        Path.Node property,
        Class<?> root,
        Path path,
        ElementType element) {
      return true;
    }
  }
}
