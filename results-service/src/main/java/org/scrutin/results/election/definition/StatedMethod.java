package org.scrutin.results.election.definition;

import org.jspecify.annotations.Nullable;
import org.scrutin.seats.method.Quota;

/** What bodies say of a method, in the same words wherever they name one. */
public interface StatedMethod {
  /** A fraction as people state it; the numbers are judged where it is read. */
  String FRACTION = "\\d{1,18}/\\d{1,18}";

  /** Characters of a method's name at most. */
  int LONGEST_NAME = 64;

  /** Its name, such as {@code dhondt}. */
  String method();

  /** Of the modified Sainte-Laguë, such as {@code 7/5}. */
  @Nullable String firstDivisor();

  /** Of the largest remainder. */
  @Nullable Quota quota();
}
