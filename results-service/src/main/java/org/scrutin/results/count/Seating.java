package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.json.CanonicalJson;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.UnitKind;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Lots;
import org.scrutin.results.seats.Outcome;
import org.scrutin.results.seats.SeatRule;

/** Recomputes the seats that a step may have moved, and no others. */
final class Seating {
  private final Scene scene;
  private final ElectionDefinition definition;
  private final SeatRule rule;

  Seating(Scene scene) {
    this.scene = scene;
    this.definition = scene.definition();
    this.rule = definition.seatRule();
  }

  /** The unit below which all seats are given, for a national rule; each one that gives its own. */
  List<Integer> units() {
    return rule.level() == Level.NATIONAL
        ? List.of(scene.units().root())
        : IntStream.of(scene.units().constituencies()).boxed().toList();
  }

  /**
   * Seats after a step.
   *
   * @param before totals of the touched units, where they had any
   * @param after totals of the touched units, already in the database
   */
  List<SeatRow> after(
      Connection connection,
      TallyHead head,
      long revision,
      Map<Integer, Total> before,
      Map<Integer, Total> after)
      throws SQLException {
    int root = scene.units().root();
    if (!after.containsKey(root)) {
      return List.of();
    }
    BitSet admitted = admitted(after.get(root));
    if (rule.level() == Level.NATIONAL) {
      return rows(List.of(after.get(root)), before, admitted);
    }
    Collection<Total> moved = touched(after);
    if (rule.couples() && !admitted.equals(admitted(before.get(root)))) {
      moved = TotalStore.latest(connection, head.id(), units(), revision).values();
    }
    return rows(moved, before, admitted);
  }

  private List<Total> touched(Map<Integer, Total> after) {
    return after.values().stream()
        .filter(total -> scene.units().kind(total.unitId()) == UnitKind.CONSTITUENCY)
        .toList();
  }

  private BitSet admitted(@Nullable Total national) {
    Total whole = national == null ? Total.empty(0, scene.figures()) : national;
    return rule.admittedNationally(
        ContestVotes.votes(whole), ContestVotes.valid(whole, definition.blank()));
  }

  private List<SeatRow> rows(
      Collection<Total> totals, Map<Integer, Total> before, BitSet admitted) {
    List<SeatRow> rows = new ArrayList<>();
    for (Total total : totals) {
      int seats = seats(total.unitId());
      Total earlier = before.get(total.unitId());
      // Nothing counted yet gives no seats to anyone; nothing left of what was counted gives none.
      if (seats > 0 && (total.counted() > 0 || (earlier != null && earlier.counted() > 0))) {
        rows.add(
            row(
                total.unitId(),
                rule.allocate(ContestVotes.of(total, seats, definition.blank()), admitted)));
      }
    }
    return rows;
  }

  private int seats(int unit) {
    return rule.level() == Level.NATIONAL ? definition.seats() : scene.units().seats(unit);
  }

  private SeatRow row(int unit, Outcome outcome) {
    String lots = outcome instanceof Outcome.LotsRequired open ? json(open.lots()) : null;
    return new SeatRow(unit, outcome.seats(), lots);
  }

  private String json(Lots lots) {
    Map<String, Object> members = new TreeMap<>();
    members.put("seat", lots.seat());
    members.put("seats", lots.seats());
    members.put(
        "lists", lots.lists().stream().map(list -> definition.lists().get(list).code()).toList());
    return CanonicalJson.of(members);
  }
}
