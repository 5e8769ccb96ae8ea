package org.scrutin.results.allocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.UnitIndex;

/**
 * The JSON answer for what was found. What is not stated is absent; seats that nobody knows null.
 */
final class SeatsDocument {
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
    putSeats(answer, national(computed.contests()));
    putLots(computed.contests());
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

  /** Of the whole every list's seats are known: one that is on no ballot has none. */
  private List<Integer> national(List<ContestSeats> contests) {
    List<Integer> none = Collections.nCopies(election.lists().size(), 0);
    return contests.isEmpty()
        ? none
        : Addition.of(contests.stream().map(ContestSeats::seats).toList()).stream()
            .map(seats -> Math.max(0, seats))
            .toList();
  }

  private void putLots(List<ContestSeats> contests) {
    List<ContestSeats> open = contests.stream().filter(contest -> contest.lots() != null).toList();
    if (open.isEmpty()) {
      return;
    }
    var lots = answer.putArray("lots");
    TreeSet<String> waiting = new TreeSet<>();
    for (ContestSeats contest : open) {
      OpenLots drawing = contest.lots();
      if (drawing != null) {
        ObjectNode one = lots.addObject();
        one.put("unit", units.code(contest.unit()));
        one.put("seat", drawing.seat());
        one.put("seats", drawing.seats());
        drawing.lists().forEach(one.putArray("lists")::add);
        waiting.addAll(drawing.lists());
      }
    }
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

  static ObjectNode json(Announcement by) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("announcedAt", by.announcedAt().toString());
    document.put("declaredBy", by.declaredBy());
    document.put("source", by.source());
    document.put("stage", by.stage());
    document.put("index", by.index());
    return document;
  }
}
