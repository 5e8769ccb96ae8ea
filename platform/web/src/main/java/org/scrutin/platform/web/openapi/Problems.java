package org.scrutin.platform.web.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * Problems that an operation may answer beside those that follow from its form, see {@link
 * ProblemAnswers}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Problems {
  ProblemType[] value();
}
