package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.IntFunction;
import org.scrutin.seats.margins.Change;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Proof;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Witness;

/** The JSON of margins and of the changes of votes that show them. */
public final class MarginJson {
  private final IntFunction<String> code;

  /**
   * @param code of a list by its position
   */
  public MarginJson(IntFunction<String> code) {
    this.code = code;
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ballots, which list could lose a seat to which, and votes with which it does. */
  public ObjectNode margin(Race race, Proof proof) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Margin margin = proof.margin();
    answer.put("tieAt", margin.tieAt());
    answer.put("certainAt", margin.certainAt());
    Change change = margin.change();
    Integer from = change.from();
    if (from != null) {
      answer.put("from", code.apply(from));
    }
    Integer to = change.to();
    if (to != null) {
      answer.put("to", code.apply(to));
    }
    answer.put("via", name(change.via()));
    ObjectNode witness = answer.putObject("witness");
    witness.set("tie", witness(race, proof.tie()));
    witness.set("certain", witness(race, proof.certain()));
    return answer;
  }

  /** Ballots by list that the witness has more than there are, or fewer. */
  ObjectNode witness(Race race, Witness witness) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
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
}
