package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What votes were divided by: a whole number, or the text of a fraction or a root, such as {@code
 * 7/5} or {@code √6}.
 */
record Divisor(String exact) {

  @JsonValue
  Object value() {
    return exact.chars().allMatch(Character::isDigit) ? (Object) Long.valueOf(exact) : exact;
  }
}
