package org.scrutin.results.figures.margins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Change;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Witness;

/** Margins and the changes of votes that show them, as answers have them. */
public final class MarginAnswers {
  private final IntFunction<String> code;

  /**
   * @param code of a list by its position
   */
  public MarginAnswers(IntFunction<String> code) {
    this.code = code;
  }

  /**
   * @param exact see {@link MarginAnswer}
   */
  public MarginAnswer margin(Race race, Proof proof, @Nullable Boolean exact) {
    Margin margin = proof.margin();
    Change change = margin.change();
    return new MarginAnswer(
        margin.tieAt(),
        margin.certainAt(),
        code(change.from()),
        code(change.to()),
        change.via(),
        new MarginAnswer.MarginWitnesses(
            witness(race, proof.tie()), witness(race, proof.certain())),
        exact);
  }

  /** Ballots by list that the witness has more than there are, or fewer. */
  Map<String, Long> witness(Race race, Witness witness) {
    Map<String, Long> changes = new LinkedHashMap<>();
    long blank = witness.valid() - race.valid();
    for (int list = 0; list < race.votes().length; list++) {
      long change = witness.votes()[list] - race.votes()[list];
      if (change != 0) {
        changes.put(code.apply(list), change);
      }
      blank -= change;
    }
    if (blank != 0) {
      changes.put("blank", blank);
    }
    return changes;
  }

  private @Nullable String code(@Nullable Integer list) {
    return list == null ? null : code.apply(list);
  }
}
