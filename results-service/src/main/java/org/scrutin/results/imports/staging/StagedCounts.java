package org.scrutin.results.imports.staging;

/**
 * Rows of an import.
 *
 * @param accepted that are in the totals after its step
 * @param quarantined held out of the totals by an error
 * @param unchanged of both, equal to the station's newest sheet: no new version
 */
public record StagedCounts(long accepted, long quarantined, long unchanged) {
  public long rows() {
    return accepted + quarantined;
  }

  /** Leaves that the step appends. */
  public long leaves() {
    return rows() - unchanged;
  }
}
