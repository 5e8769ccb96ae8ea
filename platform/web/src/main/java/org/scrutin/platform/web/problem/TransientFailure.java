package org.scrutin.platform.web.problem;

import java.util.Optional;

/** Tells failures that pass from those that somebody must end; a module contributes its own. */
public interface TransientFailure {

  /**
   * Why the service cannot do it now, in sentences for the sender; empty if this is no such
   * failure.
   */
  Optional<String> reason(Throwable failure);
}
