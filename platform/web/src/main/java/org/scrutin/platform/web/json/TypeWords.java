package org.scrutin.platform.web.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a type must be, in words that follow the name of a place. */
final class TypeWords {
  private TypeWords() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "has a value of another form";
    }
    if (type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants())
              .map(value -> CodedEnums.code((Enum<?>) value))
              .collect(Collectors.joining(", "));
    }
    if (type == Integer.class || type == int.class) {
      return "must be a whole number up to " + Integer.MAX_VALUE;
    }
    if (type == Long.class || type == long.class) {
      return "must be a whole number, written out";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "must be true or false";
    }
    if (type == String.class) {
      return "must be a text";
    }
    if (type == LocalDate.class) {
      return "must be a date such as 2013-07-28";
    }
    if (type == OffsetDateTime.class) {
      return "must be a time with seconds and offset, such as 2013-08-12T09:00:00+07:00";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "must be an array";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord()
        ? "must be an object"
        : "has a value of another form";
  }
}
