package org.scrutin.results.election;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one of several names. */
final class RuleReader {
  private RuleReader() {}

  static <T> Function<String, T> choice(T[] values, Function<T, String> code) {
    return text ->
        Arrays.stream(values)
            .filter(value -> code.apply(value).equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'"
                            + text
                            + "' is not one of: "
                            + Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
  }
}
