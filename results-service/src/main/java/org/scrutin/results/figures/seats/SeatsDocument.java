package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;

/**
 * The JSON answer for what was found. What is not stated is absent; seats that nobody knows null.
 */
public final class SeatsDocument {
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final ObjectNode answer;

  /**
   * @param head members that come first
   */
  SeatsDocument(ElectionDefinition election, UnitIndex units, ObjectNode head) {
    this.election = election;
    this.units = units;
    this.answer = head;
  }

  ObjectNode of(SeatsFound found) {
    switch (found) {
      case SeatsFound.Nothing _ -> {
        answer.put("basis", "none");
        answer.putNull("seats");
        answer.putArray("constituencies");
      }
      case SeatsFound.Announced announced -> announced(announced);
      case SeatsFound.Computed computed -> computed(computed);
    }
    return answer;
  }

  private void announced(SeatsFound.Announced announced) {
    answer.put("basis", "declared");
    answer.set("declared", json(announced.by()));
    putSeats(answer, announced.seats());
    var constituencies = answer.putArray("constituencies");
    announced
        .contests()
        .forEach(
            (unit, seats) -> {
              ObjectNode constituency = constituencies.addObject();
              constituency.put("unit", units.code(unit));
              putSeats(constituency, Arrays.stream(seats.value()).boxed().toList());
              if (seats.by().index() != announced.by().index()) {
                constituency.set("declared", json(seats.by()));
              }
            });
  }

  private void computed(SeatsFound.Computed computed) {
    answer.put("basis", "computed");
    answer.put("from", computed.fromSheets() ? "sheets" : "declared");
    putSeats(answer, whole(computed));
    UpperTier tier = computed.tier();
    if (tier != null) {
      new TierDocument(election, units, answer).put(tier, computed.contests());
    }
    putLots(computed.contests(), tier == null ? null : tier.lots());
    var constituencies = answer.putArray("constituencies");
    boolean national = new Contests(election, units).national();
    for (ContestSeats contest : computed.contests()) {
      ObjectNode into = national ? answer : constituencies.addObject();
      if (!national) {
        into.put("unit", units.code(contest.unit()));
        putSeats(into, contest.seats());
      }
      if (contest.unassigned() > 0) {
        into.put("unassigned", contest.unassigned());
      }
      Worksheet worksheet = contest.worksheet();
      if (worksheet != null) {
        into.set("explanation", new Explanation(election).of(worksheet));
      }
    }
  }

  /**
   * Of the whole every list's seats are known: one that is on no ballot has none. Null while the
   * constituencies wait for their seats.
   */
  private @Nullable List<Integer> whole(SeatsFound.Computed computed) {
    if (computed.contests().isEmpty() && election.seatRule().tiered()) {
      return null;
    }
    List<List<Integer>> parts = new ArrayList<>();
    parts.add(Collections.nCopies(election.lists().size(), 0));
    computed.contests().forEach(contest -> parts.add(contest.seats()));
    UpperTier tier = computed.tier();
    List<Integer> levelling = tier == null ? null : tier.levelling();
    if (levelling != null) {
      parts.add(levelling);
    }
    return Addition.of(parts);
  }

  private void putLots(List<ContestSeats> contests, @Nullable OpenLots above) {
    Map<Integer, OpenLots> open = new LinkedHashMap<>();
    if (above != null) {
      open.put(units.root(), above);
    }
    for (ContestSeats contest : contests) {
      OpenLots drawing = contest.lots();
      if (drawing != null) {
        open.put(contest.unit(), drawing);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    var lots = answer.putArray("lots");
    TreeSet<String> waiting = new TreeSet<>();
    open.forEach(
        (unit, drawing) -> {
          ObjectNode one = lots.addObject();
          one.put("unit", units.code(unit));
          one.put("seat", drawing.seat());
          one.put("seats", drawing.seats());
          drawing.lists().forEach(one.putArray("lists")::add);
          if (!drawing.units().isEmpty()) {
            drawing.units().forEach(one.putArray("units")::add);
          }
          waiting.addAll(drawing.lists());
        });
    waiting.forEach(answer.putArray("notFinal")::add);
  }

  private void putSeats(ObjectNode into, @Nullable List<Integer> seats) {
    if (seats == null) {
      into.putNull("seats");
      return;
    }
    ObjectNode byList = into.putObject("seats");
    for (int list = 0; list < seats.size(); list++) {
      if (seats.get(list) >= 0) {
        byList.put(election.lists().get(list).code(), seats.get(list));
      }
    }
  }

  public static ObjectNode json(Announcement by) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("announcedAt", by.announcedAt().toString());
    document.put("declaredBy", by.declaredBy());
    document.put("source", by.source());
    document.put("stage", by.stage());
    document.put("index", by.index());
    return document;
  }
}
