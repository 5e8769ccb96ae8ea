package org.scrutin.claims.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;

/** Lists in which nothing stands twice. */
public final class DistinctItems {
  private DistinctItems() {}

  /**
   * Notes each item that stands there already.
   *
   * @param pointer of the list
   */
  public static void check(String pointer, @Nullable List<String> items, Faults faults) {
    if (items == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i))) {
        faults.add(pointer + "/" + i, "stands there already");
      }
    }
  }
}
