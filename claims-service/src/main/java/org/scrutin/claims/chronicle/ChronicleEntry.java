package org.scrutin.claims.chronicle;

/**
 * A chronicled act in its place.
 *
 * @param logIndex in the docket's log; also its id
 */
record ChronicleEntry(long logIndex, ChronicleLeaf document) {

  String id() {
    return Long.toString(logIndex);
  }

  ChronicleAnswer answer() {
    boolean undated = ChronicleDate.of(document.date()).undated();
    return new ChronicleAnswer(id(), document, undated ? true : null, logIndex);
  }
}
