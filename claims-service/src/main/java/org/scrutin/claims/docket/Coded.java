package org.scrutin.claims.docket;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An enum whose values have codes in the interface. */
public interface Coded {

  /** Of the enum. */
  String name();

  /** As in the interface: {@code under-investigation}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of a code. */
  static <E extends Coded> Optional<E> find(E[] values, String code) {
    return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
  }

  /** All codes, to be read by people. */
  static String list(Coded... values) {
    return Arrays.stream(values).map(Coded::code).collect(Collectors.joining(", "));
  }
}
