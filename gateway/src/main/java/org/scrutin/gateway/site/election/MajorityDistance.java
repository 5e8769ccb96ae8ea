package org.scrutin.gateway.site.election;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Margins;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.words.Figures;

/**
 * How few ballots would win or lose the majority.
 *
 * @param list short name of the list with the most seats
 * @param lost whether it has the majority now
 * @param places in how many constituencies they would lie
 * @param exact whether fewer cannot do it
 */
public record MajorityDistance(
    String list, boolean lost, String ballots, String places, boolean one, boolean exact) {

  /** Null where that is not known. */
  static @Nullable MajorityDistance of(Margins margins, Names names, Figures figures) {
    Margins.Target target = margins.target();
    Margins.Way way = target == null ? null : target.cheapest();
    return target == null || way == null || way.constituencies().isEmpty()
        ? null
        : new MajorityDistance(
            names.list(target.list()),
            target.side().equals("at-most"),
            figures.number(way.ballots()),
            figures.number((long) way.constituencies().size()),
            way.constituencies().size() == 1,
            way.exact());
  }
}
