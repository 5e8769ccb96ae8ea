package org.scrutin.claims.register;

import java.util.Set;
import java.util.TreeSet;

/** Kinds of claims. */
public final class Kinds {
  public static final String COMPLAINT = "complaint";
  public static final String RIVAL_RESULT = "rival-result";
  public static final Set<String> ALL = new TreeSet<>(Set.of(COMPLAINT, RIVAL_RESULT));

  private Kinds() {}
}
