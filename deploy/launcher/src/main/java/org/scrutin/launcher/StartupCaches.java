package org.scrutin.launcher;

/** What becomes of the services' {@link StartupCache}s in a start. */
enum StartupCaches {
  IGNORED,
  USED,
  MADE
}
