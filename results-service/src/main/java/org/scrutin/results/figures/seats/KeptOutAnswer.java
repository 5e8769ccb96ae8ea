package org.scrutin.results.figures.seats;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.figures.ElectionShares;

/**
 * A list that a threshold keeps out.
 *
 * @param list code
 * @param share of the valid votes that it has where the threshold looks
 * @param threshold the share that it needs, an exact fraction
 * @param levelling true where it is kept out of levelling seats alone; else absent
 */
record KeptOutAnswer(String list, Share share, String threshold, @Nullable Boolean levelling) {

  /** Nothing where none is kept out. */
  static @Nullable List<KeptOutAnswer> of(ElectionDefinition election, List<KeptOut> lists) {
    return lists.isEmpty() ? null : lists.stream().map(one -> of(election, one)).toList();
  }

  private static KeptOutAnswer of(ElectionDefinition election, KeptOut one) {
    return new KeptOutAnswer(
        election.lists().get(one.list()).code(),
        // It has votes, so the whole is more than 0.
        Objects.requireNonNull(ElectionShares.of(election).of(one.votes(), one.valid())),
        one.threshold().share().toString(),
        one.levelling() ? true : null);
  }
}
