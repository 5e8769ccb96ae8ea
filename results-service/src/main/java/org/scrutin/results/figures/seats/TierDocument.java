package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Levelling;

/** The JSON of what a rule has above its constituencies, in an answer about the whole. */
final class TierDocument {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final ObjectNode answer;

  TierDocument(ElectionDefinition election, UnitIndex units, ObjectNode answer) {
    this.election = election;
    this.units = units;
    this.answer = answer;
  }

  /**
   * @param contests the constituencies that have seats
   */
  void put(UpperTier tier, List<ContestSeats> contests) {
    if (election.allocation().apportioned()) {
      apportionment(contests);
    } else {
      levelling(tier);
    }
    if (!tier.waitsFor().isEmpty()) {
      tier.waitsFor().stream().map(units::code).forEach(answer.putArray("waitsFor")::add);
    }
    if (tier.unassigned() > 0) {
      answer.put("unassigned", tier.unassigned());
    }
    UpperTier.Explained explained = tier.explained();
    if (explained != null) {
      explain(explained.allocation(), explained.units());
    }
  }

  private void levelling(UpperTier tier) {
    List<Integer> seats = tier.levelling();
    if (seats == null) {
      answer.putNull("levelling");
      return;
    }
    ObjectNode byList = answer.putObject("levelling");
    for (int list = 0; list < seats.size(); list++) {
      byList.put(election.lists().get(list).code(), seats.get(list));
    }
  }

  private void apportionment(List<ContestSeats> contests) {
    if (contests.isEmpty()) {
      answer.putNull("apportionment");
      return;
    }
    ObjectNode byUnit = answer.putObject("apportionment");
    for (ContestSeats contest : contests) {
      byUnit.put(units.code(contest.unit()), contest.toGive());
    }
  }

  private void explain(Allocation allocation, List<Integer> order) {
    TierJson json = new Explanation(election).tier();
    Levelling levelling = allocation.levelling();
    if (levelling != null) {
      answer.set("explanation", json.levelling(levelling));
    }
    Allocation.Given between = allocation.apportionment();
    if (between != null) {
      answer.set("explanation", json.apportionment(between, place -> units.code(order.get(place))));
    }
  }
}
