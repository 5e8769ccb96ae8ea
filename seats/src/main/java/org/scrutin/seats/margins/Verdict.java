package org.scrutin.seats.margins;

/** What the worst of a set of changes does to the seats; in the order of weight. */
public enum Verdict {
  /** The seats stay, whichever of the changes is made. */
  NONE,
  /** One of the changes leaves the seats right, but no longer certain: lots would be drawn. */
  TIE,
  /** One of the changes makes the seats wrong. */
  CHANGE;

  /** The weightier of two. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** What it means that seats which stood as {@code before} would then stand as {@code after}. */
  static Verdict between(Held before, Held after) {
    if (!before.within(after)) {
      return CHANGE;
    }
    return after.open() ? TIE : NONE;
  }
}
