package org.scrutin.results.sheets;

/** How many findings of each severity there are, or by how many that changes. */
public record FindingCounts(int error, int warning, int note) {
  public static final FindingCounts NONE = new FindingCounts(0, 0, 0);

  public FindingCounts plus(FindingCounts other) {
    return new FindingCounts(
        Math.addExact(error, other.error),
        Math.addExact(warning, other.warning),
        Math.addExact(note, other.note));
  }

  public FindingCounts minus(FindingCounts other) {
    return plus(new FindingCounts(-other.error, -other.warning, -other.note));
  }

  public boolean anyNegative() {
    return error < 0 || warning < 0 || note < 0;
  }

  /** As the database keeps them: errors, warnings, notes. */
  public int[] toArray() {
    return new int[] {error, warning, note};
  }

  /** What {@link #toArray} wrote. */
  public static FindingCounts of(int[] stored) {
    return new FindingCounts(stored[0], stored[1], stored[2]);
  }
}
