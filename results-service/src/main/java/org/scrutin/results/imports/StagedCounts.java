package org.scrutin.results.imports;

/**
 * Rows of an import.
 *
 * @param accepted that are in the totals after its step
 * @param quarantined held out of the totals by an error
 * @param unchanged of both, equal to the station's newest sheet: no new version
 */
record StagedCounts(long accepted, long quarantined, long unchanged) {
  long rows() {
    return accepted + quarantined;
  }

  /** Leaves that the step appends. */
  long leaves() {
    return rows() - unchanged;
  }
}
