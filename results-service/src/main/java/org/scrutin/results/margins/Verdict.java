package org.scrutin.results.margins;

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
}
