package org.scrutin.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test of the profile {@code deep}: with a suite or replicas of its own, a real election of size,
 * or long.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = Deep.PROPERTY,
    matches = "true",
    disabledReason = "runs in the profile deep")
public @interface Deep {
  /** Of the system, whether the profile is on. */
  String PROPERTY = "scrutin.deep";
}
