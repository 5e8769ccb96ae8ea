package org.scrutin.platform.web.start;

import java.util.List;

/** Why a process must not start: each feature contributes the check that protects it, as a bean. */
public interface StartCheck {

  /**
   * What is wrong, each a sentence that names a setting or a thing for the operator to change;
   * empty if nothing is.
   */
  List<String> faults(Settings settings);
}
