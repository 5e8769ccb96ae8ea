package org.scrutin.gateway.cache;

import io.quarkus.arc.Arc;

/** For tests in which a service says something else than a moment before. */
public final class EmptyCache {
  private EmptyCache() {}

  /** Forgets all answers. */
  public static void now() {
    Arc.container().instance(AnswerCache.class).get().clear();
  }
}
