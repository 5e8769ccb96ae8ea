package org.scrutin.results.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.UnitKind;
import org.scrutin.seats.allocation.Allocation;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;

/**
 * Recomputes the seats that a step may have moved, and no others: under a rule of two tiers those
 * of all constituencies, of which the ones that did move are stored.
 */
final class Seating {
  private final ElectionDefinition definition;
  private final UnitIndex units;
  private final int figures;
  private final List<Integer> seatUnits;
  private final SeatRule rule;
  private final SeatRows rows;

  Seating(StepContext context) {
    this.definition = context.definition();
    this.units = context.units();
    this.figures = context.figures();
    this.seatUnits = context.seatUnits();
    this.rule = definition.seatRule();
    this.rows = new SeatRows(definition, units);
  }

  /**
   * Seats after a step.
   *
   * @param before totals of the touched units, where they had any
   * @param after totals of the touched units, already in the database
   */
  List<SeatRow> after(
      Sql sql,
      TallyHead head,
      long revision,
      Map<Integer, Total> before,
      Map<Integer, Total> after) {
    Total country = after.get(units.root());
    if (country == null) {
      return List.of();
    }
    RecordedDraws draws = RecordedDraws.read(sql, head.id(), revision, definition);
    if (rule.tiered()) {
      return new TierSeating(definition, units, draws).after(sql, head, revision, country);
    }
    if (rule.level() == Level.NATIONAL) {
      return moved(List.of(country), before, country, draws);
    }
    Collection<Total> moved = touched(after);
    if (rule.couples() && !admitted(country).equals(admitted(before.get(units.root())))) {
      moved = TotalStore.latest(sql, head.id(), seatUnits, revision).values();
    }
    return moved(moved, before, country, draws);
  }

  private List<Total> touched(Map<Integer, Total> after) {
    return after.values().stream()
        .filter(total -> units.kind(total.unitId()) == UnitKind.CONSTITUENCY)
        .toList();
  }

  private BitSet admitted(@Nullable Total national) {
    Total whole = national == null ? Total.empty(0, figures, 0) : national;
    return rule.admittedNationally(
        ContestVotes.votes(whole), ContestVotes.valid(whole, definition.blank()));
  }

  private List<SeatRow> moved(
      Collection<Total> totals, Map<Integer, Total> before, Total country, RecordedDraws draws) {
    List<Total> contests = new ArrayList<>();
    List<UnitDraws> drawn = new ArrayList<>();
    List<SeatRule.Votes> votes = new ArrayList<>();
    for (Total total : totals) {
      Total earlier = before.get(total.unitId());
      // Nothing counted yet gives no seats to anyone; nothing left of what was counted gives none.
      if (seats(total.unitId()) > 0
          && (total.counted() > 0 || (earlier != null && earlier.counted() > 0))) {
        UnitDraws own = draws.of(total.unitId());
        contests.add(total);
        drawn.add(own);
        votes.add(ContestVotes.of(total, seats(total.unitId()), definition.blank(), own));
      }
    }
    Allocation allocation =
        Allocation.of(
            rule, ContestVotes.of(country, definition.seats(), definition.blank()), votes, false);
    List<SeatRow> moved = new ArrayList<>();
    for (int place = 0; place < contests.size(); place++) {
      int unit = contests.get(place).unitId();
      Outcome outcome = allocation.constituencies().get(place).outcome();
      moved.add(rows.of(unit, outcome, drawn.get(place), null));
    }
    return moved;
  }

  /** What the contest of a unit gives. */
  private int seats(int unit) {
    return rule.level() == Level.NATIONAL ? definition.seats() : units.seats(unit);
  }
}
