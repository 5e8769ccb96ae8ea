package org.scrutin.results.materiality;

import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Held;

/**
 * Between which lists seats move.
 *
 * @param from the one list with fewer seats; null if none or several have fewer
 * @param to the one list with more; null if none or several have more
 */
record Moved(@Nullable Integer from, @Nullable Integer to) {

  static Moved between(Held before, Held after) {
    Integer from = null;
    Integer to = null;
    int losers = 0;
    int winners = 0;
    for (int list = 0; list < before.most().length; list++) {
      if (after.certain()[list] < before.certain()[list]) {
        from = list;
        losers++;
      } else if (after.most()[list] > before.most()[list]) {
        to = list;
        winners++;
      }
    }
    return new Moved(losers == 1 ? from : null, winners == 1 ? to : null);
  }
}
