package org.scrutin.results.figures.seats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the seats of a contest, of levelling or of an apportionment between constituencies came
 * about.
 *
 * @param seats that were given in levelling or apportionment
 * @param valid votes of a contest, the base of thresholds
 * @param votes by code of the list, or of the constituency in an apportionment
 * @param keptOut lists with votes that take no part
 * @param lists what levelling comes to for each list with votes
 * @param worksheet the seats one by one, as far as the answer shows them: 1,000 of all its
 *     worksheets together, from the one that {@code step} names
 * @param worksheetTotal how many steps this worksheet has
 */
public record ExplanationAnswer(
    @Nullable Integer seats,
    @Nullable Long valid,
    Map<String, Long> votes,
    @Nullable List<String> keptOut,
    @Nullable List<LevelledList> lists,
    List<StepAnswer> worksheet,
    int worksheetTotal,
    @Nullable QuotaFirstAnswer quotaFirst) {

  /**
   * A list in levelling.
   *
   * @param direct seats that it won in constituencies
   * @param due seats of the whole that are due to it; absent where it takes no part
   * @param levelling seats that it gets beside the direct ones
   * @param part how it takes part, for a sentence in any language
   * @param words the sentence in English
   */
  public record LevelledList(
      String list,
      int direct,
      @Nullable Integer due,
      int levelling,
      LevellingPart part,
      String words) {}

  /** How a list takes part in levelling. */
  public enum LevellingPart {
    /** It gets what is due to it. */
    LEVELLED,
    /** It has more direct seats than its share; it keeps them. */
    OVERHANG,
    /** A threshold keeps it out. */
    KEPT_OUT
  }
}
