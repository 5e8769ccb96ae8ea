package org.scrutin.results.figures.margins;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Change;

/**
 * The fewest ballots after which a seat goes elsewhere.
 *
 * @param tieAt ballots after which it could, by lots
 * @param certainAt ballots after which it does
 * @param from list that loses the seat
 * @param to list that gains it
 * @param exact false where other constituencies decide too, so that this is a bound; absent where
 *     there are none
 */
public record MarginAnswer(
    long tieAt,
    long certainAt,
    @Nullable String from,
    @Nullable String to,
    Change.ChangeVia via,
    MarginWitnesses witness,
    @Nullable Boolean exact) {

  /** Changes of votes, by list code and {@code blank}, that show it. */
  public record MarginWitnesses(Map<String, Long> tie, Map<String, Long> certain) {}
}
