package org.scrutin.platform.web.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/** Enums by their codes, which are their names in lower case with hyphens: {@code most-votes}. */
final class CodedEnums extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    String[] codes = super.findEnumValues(config, type, values, names);
    for (int i = 0; i < values.length; i++) {
      if (codes[i] == null) {
        codes[i] = code(values[i]);
      }
    }
    return codes;
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
