package org.scrutin.platform.web.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text of people: something visible in it, no control characters or lone surrogates, so that it
 * can be stored, hashed and shown as it came. Null is valid.
 */
@Documented
@Constraint(validatedBy = Text.TextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {
  /** Of a line. */
  int LINE = 500;

  /** Of a statement. */
  int STATEMENT = 20_000;

  /** Characters (code points) at most. */
  int max() default LINE;

  /** Whether line ends and tabs may stand in it. */
  boolean lines() default false;

  /** Replaced by what is wrong. */
  String message() default "is not a text that can be taken";

  /** Of Bean Validation. */
  Class<?>[] groups() default {};

  /** Of Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** See {@link Text}. */
  class TextValidator implements ConstraintValidator<Text, String> {
    private int max;
    private boolean lines;

    @Override
    public void initialize(Text text) {
      max = text.max();
      lines = text.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      Optional<String> fault = Texts.fault(text, max, lines);
      fault.ifPresent(
          why -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(why).addConstraintViolation();
          });
      return fault.isEmpty();
    }
  }
}
