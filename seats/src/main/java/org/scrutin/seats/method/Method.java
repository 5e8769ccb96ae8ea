package org.scrutin.seats.method;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How seats follow from votes. */
public sealed interface Method permits SignpostMethod, LargestRemainder, Kieswet, Plurality {
  DivisorMethod.DHondt DHONDT = new DivisorMethod.DHondt();
  Plurality PLURALITY = new Plurality();

  /** Names of all methods. */
  List<String> CODES = all(new Ratio(7, 5), Quota.HARE).stream().map(Method::code).toList();

  /** The name in {@code election.json}. */
  String code();

  /**
   * The method of that name, or nothing if there is none.
   *
   * @param firstDivisor of the modified Sainte-Laguë, which needs it; no other has it
   * @param quota of the largest remainder, which needs it; no other has it
   * @throws IllegalArgumentException if one of these is missing, too many or out of its range
   */
  static Optional<Method> of(String code, @Nullable Ratio firstDivisor, @Nullable Quota quota) {
    boolean modified = code.equals("sainte-lague-modified");
    boolean remainder = code.equals("largest-remainder");
    if (modified != (firstDivisor != null)) {
      throw new IllegalArgumentException(
          modified ? "needs a firstDivisor such as 7/5" : "has no firstDivisor of its own");
    }
    if (remainder != (quota != null)) {
      throw new IllegalArgumentException(remainder ? "needs a quota" : "has no quota of its own");
    }
    Ratio first = firstDivisor == null ? new Ratio(7, 5) : firstDivisor;
    return all(first, quota == null ? Quota.HARE : quota).stream()
        .filter(method -> method.code().equals(code))
        .findFirst();
  }

  private static List<Method> all(Ratio firstDivisor, Quota quota) {
    return List.of(
        DHONDT,
        new DivisorMethod.SainteLague(),
        new DivisorMethod.ModifiedSainteLague(firstDivisor),
        new DivisorMethod.Imperiali(),
        new HuntingtonHill(),
        new Adams(),
        PLURALITY,
        new LargestRemainder(quota),
        new Kieswet());
  }
}
