package org.scrutin.gateway.site.claim;

import java.util.List;
import org.scrutin.gateway.site.api.ClaimCount;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * How many claims there are about an election.
 *
 * @param number of all
 * @param states how many of them are in which state
 */
public record ClaimCountView(String number, List<Count> states) {
  /** So many claims in a state. */
  public record Count(String state, String number) {}

  public static ClaimCountView of(ClaimCount count, Language language) {
    var figures = new Figures(language);
    return new ClaimCountView(
        figures.number(count.claims()),
        count.states().entrySet().stream()
            .map(state -> new Count(state.getKey(), figures.number((long) state.getValue())))
            .toList());
  }
}
