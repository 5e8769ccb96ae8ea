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

  /** Which list loses most by a change of votes, and which gains most. */
  static Change by(Race race, Witness witness, Verdict verdict) {
    Race then = race.with(witness.votes(), witness.valid());
    Held before = Held.of(race.allocate());
    Held after = Held.of(then.allocate());
    Integer from = null;
    Integer to = null;
    int loss = 0;
    int gain = 0;
    for (int list = 0; list < race.votes().length; list++) {
      int more =
          after.most()[list] + after.certain()[list] - before.most()[list] - before.certain()[list];
      if (more < loss) {
        loss = more;
        from = list;
      }
      if (more > gain) {
        gain = more;
        to = list;
      }
    }
    boolean same = race.competing().equals(then.competing());
    return new Change(verdict, from, to, same ? ChangeVia.PAIR : ChangeVia.THRESHOLD);
  }

  /** The weightier one; this one if they are equal. */
  Change or(Change other) {
    return verdict.compareTo(other.verdict) >= 0 ? this : other;
  }
}
