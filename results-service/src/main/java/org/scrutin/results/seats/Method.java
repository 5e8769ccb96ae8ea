package org.scrutin.results.seats;

import java.util.List;
import java.util.Optional;

/** How seats follow from votes. */
public sealed interface Method permits DivisorMethod, Plurality {
  DHondt DHONDT = new DHondt();
  Plurality PLURALITY = new Plurality();

  /** The name in {@code election.json}. */
  String code();

  /** The method of that name, or nothing if seats cannot be computed by it. */
  static Optional<Method> named(String code) {
    return List.<Method>of(DHONDT, PLURALITY).stream()
        .filter(method -> method.code().equals(code))
        .findFirst();
  }
}
