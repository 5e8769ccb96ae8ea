package org.scrutin.results.sheets;

/** What reading a file asks of the election's unit tree. */
public interface Stations {
  int NONE = -1;

  /** Id of the unit with this code, or {@link #NONE}. */
  int find(String code);

  /** Code of the unit as it is kept, in whatever form {@link #find} was asked. */
  String code(int unit);

  /** Whether the unit is a place where votes are counted, and so has sheets. */
  boolean isStation(int unit);

  /** Id of the unit above, or {@link #NONE} for the root. */
  int parent(int unit);
}
