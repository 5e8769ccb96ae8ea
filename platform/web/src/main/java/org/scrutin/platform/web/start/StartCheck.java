package org.scrutin.platform.web.start;

import java.util.List;

/** Why a process must not start: each feature contributes the check that protects it, as a bean. */
public interface StartCheck {

  /**
   * What is wrong, each a sentence that names a setting or a thing for the operator to change;
   * empty if nothing is.
   */
  List<String> faults(Settings settings);

  /**
   * Whether it asks a database or another process; such a check runs when the settings hold, since
   * it would fail on a wrong one before that is told.
   */
  default boolean asksOthers() {
    return false;
  }
}
