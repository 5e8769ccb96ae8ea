package org.scrutin.results.figures.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Announcement;

/**
 * A margin that a source published of a unit and a list: the latest, and beside it what was
 * published before. Two releases of one count gave two; both stay, each with its date.
 *
 * @param votes that the list would have needed for one more seat; absent where words were given
 * @param text the words, such as "just under 900"; absent where a number was given
 * @param printed share of the votes as it was printed
 */
public record PublishedMarginAnswer(
    String unit,
    String list,
    @Nullable Long votes,
    @Nullable String text,
    @Nullable String printed,
    Announcement declared,
    @Nullable List<EarlierMargin> earlier) {

  /** What was published before. */
  public record EarlierMargin(
      @Nullable Long votes,
      @Nullable String text,
      @Nullable String printed,
      Announcement declared) {}
}
