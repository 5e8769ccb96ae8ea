package org.scrutin.results.release;

/** How far a release has come. */
enum ReleaseState {
  /** It waits for its second signature; only commissioners and auditors know of it. */
  DRAFTED,
  PUBLISHED,
  /** Published, and two commissioners said since that it is not to be relied upon. */
  RETRACTED
}
