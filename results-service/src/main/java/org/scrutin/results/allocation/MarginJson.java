package org.scrutin.results.allocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.margins.Change;
import org.scrutin.results.margins.Margin;
import org.scrutin.results.margins.Race;
import org.scrutin.results.margins.Witness;

/** Parts of the JSON of margins. */
final class MarginJson {
  private final ElectionDefinition election;

  MarginJson(ElectionDefinition election) {
    this.election = election;
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String member(Margin.Kind kind) {
    return name(kind);
  }

  @Nullable String code(@Nullable Integer list) {
    return list == null ? null : election.lists().get(list).code();
  }

  /** Which list could lose a seat to which, where there is one. */
  void putChange(ObjectNode into, Change change) {
    String from = code(change.from());
    String to = code(change.to());
    if (from != null) {
      into.put("from", from);
    }
    if (to != null) {
      into.put("to", to);
    }
    into.put("via", name(change.via()));
  }

  /** Ballots by list that the witness has more than there are, or fewer. */
  ObjectNode witness(Race race, Witness witness) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    long blank = witness.valid() - race.valid();
    for (int list = 0; list < race.votes().length; list++) {
      long change = witness.votes()[list] - race.votes()[list];
      if (change != 0) {
        changes.put(election.lists().get(list).code(), change);
      }
      blank -= change;
    }
    if (blank != 0) {
      changes.put("blank", blank);
    }
    return changes;
  }
}
