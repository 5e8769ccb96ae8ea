package org.scrutin.results.corrections;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.corrections.CorrectionAnswer.SeatChange;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.count.SeatStore.At;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Level;

/** Seats of the constituencies of corrections, before and after their steps. */
final class SeatChanges {
  private final ElectionDefinition election;
  private final UnitIndex tree;
  private final int tally;

  SeatChanges(ElectionDefinition election, UnitIndex tree, int tally) {
    this.election = election;
    this.tree = tree;
    this.tally = tally;
  }

  /** Of those that have another vector of seats. */
  Map<Candidate, SeatChange> of(Sql sql, Collection<Candidate> corrections) {
    Map<Candidate, SeatChange> changes = new HashMap<>();
    List<At> wanted =
        corrections.stream()
            .filter(one -> contest(one) != UnitIndex.NONE)
            .flatMap(
                one ->
                    Stream.of(
                        new At(contest(one), one.previous()), new At(contest(one), one.revision())))
            .distinct()
            .toList();
    Map<At, SeatRow> seats = SeatStore.latest(sql, tally, wanted);
    for (Candidate one : corrections) {
      int[] before = seats(seats, new At(contest(one), one.previous()));
      int[] after = seats(seats, new At(contest(one), one.revision()));
      if (!Arrays.equals(before, after)) {
        changes.put(one, new SeatChange(tree.code(contest(one)), byList(before), byList(after)));
      }
    }
    return changes;
  }

  private int[] seats(Map<At, SeatRow> seats, At at) {
    SeatRow row = seats.get(at);
    return row == null ? new int[election.lists().size()] : row.seats();
  }

  /** The unit that gives seats by the station's votes. */
  private int contest(Candidate one) {
    return election.allocation().level() == Level.NATIONAL
        ? tree.root()
        : tree.constituencyOf(one.unit());
  }

  private Map<String, Integer> byList(int[] seats) {
    Map<String, Integer> byList = new LinkedHashMap<>();
    for (int list = 0; list < seats.length; list++) {
      byList.put(election.lists().get(list).code(), seats[list]);
    }
    return byList;
  }
}
