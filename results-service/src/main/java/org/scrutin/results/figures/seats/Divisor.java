package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What votes were divided by: a whole number, or the text of a fraction or a root, such as {@code
 * 7/5} or {@code √6}.
 */
@Schema(oneOf = {Long.class, String.class})
record Divisor(String exact) {

  @JsonValue
  Object value() {
    return exact.chars().allMatch(Character::isDigit) ? (Object) Long.valueOf(exact) : exact;
  }
}
