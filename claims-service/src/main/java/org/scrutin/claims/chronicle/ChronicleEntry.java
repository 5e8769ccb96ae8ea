package org.scrutin.claims.chronicle;

/**
 * A chronicled act in its place.
 *
 * @param test about a rehearsal
 * @param logIndex in the docket's log; also its id
 */
record ChronicleEntry(long logIndex, ChronicleLeaf document, boolean test) {

  String id() {
    return Long.toString(logIndex);
  }

  ChronicleAnswer answer() {
    boolean undated = ChronicleDate.of(document.date()).undated();
    return new ChronicleAnswer(id(), document, test ? true : null, undated ? true : null, logIndex);
  }
}
