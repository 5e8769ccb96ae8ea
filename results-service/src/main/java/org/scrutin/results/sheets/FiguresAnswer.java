package org.scrutin.results.sheets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures beside the votes of lists, in ballots or persons. What nothing states is absent, not 0.
 *
 * @param registered persons on the roll
 * @param ballots found in the box
 * @param voters marked on the roll
 * @param received ballot papers
 * @param issued ballot papers
 * @param unused ballot papers
 * @param spoiled ballot papers
 */
public record FiguresAnswer(
    @Nullable Long registered,
    @Nullable Long ballots,
    @Nullable Long blank,
    @Nullable Long invalid,
    @Nullable Long valid,
    @Nullable Long voters,
    @Nullable Long received,
    @Nullable Long issued,
    @Nullable Long unused,
    @Nullable Long spoiled) {

  /**
   * @param stated by their names in interfaces
   */
  public static FiguresAnswer of(Map<String, Long> stated) {
    return new FiguresAnswer(
        stated.get(Figure.REGISTERED.code()),
        stated.get(Figure.BALLOTS.code()),
        stated.get(Figure.BLANK.code()),
        stated.get(Figure.INVALID.code()),
        stated.get(Figure.VALID.code()),
        stated.get(Figure.VOTERS.code()),
        stated.get(Figure.RECEIVED.code()),
        stated.get(Figure.ISSUED.code()),
        stated.get(Figure.UNUSED.code()),
        stated.get(Figure.SPOILED.code()));
  }
}
