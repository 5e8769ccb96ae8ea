package org.scrutin.launcher;

/** Whether processes use their {@link StartupCache}s, make them, or do neither. */
enum StartupCacheMode {
  OFF,
  USE,
  MAKE
}
