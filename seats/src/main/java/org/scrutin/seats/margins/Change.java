package org.scrutin.seats.margins;

import org.jspecify.annotations.Nullable;

/**
 * A seat that could go elsewhere.
 *
 * @param from position of the list that could lose it; null where nobody has it
 * @param to position of the list that could gain it; null where a list falls out and others share
 * @param via pair, or threshold where a list has to come in or fall out first
 */
public record Change(Verdict verdict, @Nullable Integer from, @Nullable Integer to, ChangeVia via) {

  /** What moves the seat. */
  public enum ChangeVia {
    /** Two quotients change places. */
    PAIR,
    /** A list reaches a share of the valid votes that it did not reach, or falls below. */
    THRESHOLD
  }

  /** No seat could go elsewhere. */
  public static final Change NONE = new Change(Verdict.NONE, null, null, ChangeVia.PAIR);

  /** The weightier one; this one if they are equal. */
  Change or(Change other) {
    return verdict.compareTo(other.verdict) >= 0 ? this : other;
  }
}
