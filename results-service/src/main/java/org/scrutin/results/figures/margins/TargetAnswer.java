package org.scrutin.results.figures.margins;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.TargetSide;

/**
 * The fewest ballots after which a list has a number of seats over several constituencies.
 *
 * @param has seats that it has whatever lots say
 * @param seats that it is to have
 * @param side whether it is to have at least so many, or at most
 * @param reason why there is no answer, in English
 * @param unknown constituencies whose votes are not known, where that is why
 */
record TargetAnswer(
    String list,
    int has,
    int seats,
    TargetSide side,
    boolean computable,
    @Nullable NotComputable reasonCode,
    @Nullable String reason,
    @Nullable List<String> unknown,
    @Nullable TargetWays moved,
    @Nullable TargetWays added,
    @Nullable TargetWays removed) {

  /**
   * The cheapest ways.
   *
   * @param tieAt after which the list could have the seats, by lots
   * @param certainAt after which it has them
   */
  record TargetWays(@Nullable TargetWay tieAt, @Nullable TargetWay certainAt) {}

  /**
   * One way.
   *
   * @param exact false where thresholds tie the constituencies together, so that this is a bound
   */
  record TargetWay(long ballots, boolean exact, List<TargetPart> constituencies) {}

  /**
   * What it takes in a constituency.
   *
   * @param seats gained or lost there
   * @param witness changes of votes, by list code and {@code blank}
   */
  record TargetPart(String unit, int seats, long ballots, Map<String, Long> witness) {}
}
