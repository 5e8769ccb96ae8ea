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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * A text in at least one language: keys are BCP 47 tags, which differ by more than case, values
 * texts as {@link Text} has them. Null is valid.
 */
@Documented
@Constraint(validatedBy = TextByLanguage.TextByLanguageValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextByLanguage {
  /** Characters (code points) of each text at most. */
  int max() default Text.LINE;

  /** Whether line ends and tabs may stand in it. */
  boolean lines() default false;

  /** Whether the map may be empty. */
  boolean optional() default false;

  /** Of an empty one. */
  String message() default
      "must have a text in at least one language, keyed by its tag, such as en";

  /** Of Bean Validation. */
  Class<?>[] groups() default {};

  /** Of Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** See {@link TextByLanguage}. */
  class TextByLanguageValidator
      implements ConstraintValidator<TextByLanguage, Map<String, String>> {
    private int max;
    private boolean lines;
    private boolean optional;

    @Override
    public void initialize(TextByLanguage texts) {
      max = texts.max();
      lines = texts.lines();
      optional = texts.optional();
    }

    @Override
    public boolean isValid(
        @Nullable Map<String, String> texts, ConstraintValidatorContext context) {
      if (texts == null || (texts.isEmpty() && optional)) {
        return true;
      }
      if (texts.isEmpty()) {
        return false;
      }
      boolean valid = true;
      Set<String> tags = new HashSet<>();
      for (Map.Entry<String, String> entry : texts.entrySet()) {
        Optional<String> fault = fault(entry.getKey(), entry.getValue(), tags);
        if (fault.isPresent()) {
          valid = false;
          context.disableDefaultConstraintViolation();
          context
              .unwrap(HibernateConstraintValidatorContext.class)
              .buildConstraintViolationWithTemplate(fault.get())
              .addContainerElementNode("<map value>", Map.class, 1)
              .inIterable()
              .atKey(entry.getKey())
              .addConstraintViolation();
        }
      }
      return valid;
    }

    private Optional<String> fault(String tag, @Nullable String text, Set<String> tags) {
      Optional<String> canonical = LanguageTags.canonical(tag);
      if (canonical.isEmpty()) {
        return Optional.of("is no language tag of BCP 47, such as en, km or pt-BR");
      }
      if (!tags.add(canonical.get())) {
        return Optional.of("is a language that stands there already; case does not count");
      }
      // A null was noted when it was read.
      return text == null ? Optional.empty() : Texts.fault(text, max, lines);
    }
  }
}
