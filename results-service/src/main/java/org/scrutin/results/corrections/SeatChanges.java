package org.scrutin.results.corrections;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.results.corrections.CorrectionAnswer.SeatChange;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Level;

/** Seats of the constituencies of corrections, before and after their steps. */
final class SeatChanges {
  private static final String READ =
      """
      select w.unit, w.revision, s.seats
      from unnest(?::int[], ?::bigint[]) as w(unit, revision)
      cross join lateral (
        select seats from seats
        where tally_id = ? and unit_id = w.unit and revision <= w.revision
        order by revision desc limit 1) as s
      """;

  private final ElectionDefinition election;
  private final UnitIndex tree;
  private final int tally;

  SeatChanges(ElectionDefinition election, UnitIndex tree, int tally) {
    this.election = election;
    this.tree = tree;
    this.tally = tally;
  }

  private record At(int unit, long revision) {}

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
    if (wanted.isEmpty()) {
      return changes;
    }
    Map<At, int[]> seats = new HashMap<>();
    sql.list(
        READ,
        row -> seats.put(new At(row.getInt(1), row.getLong(2)), SqlArrays.ints(row, 3)),
        wanted.stream().map(At::unit).toArray(Integer[]::new),
        wanted.stream().map(At::revision).toArray(Long[]::new),
        tally);
    int[] none = new int[election.lists().size()];
    for (Candidate one : corrections) {
      int[] before = seats.getOrDefault(new At(contest(one), one.previous()), none);
      int[] after = seats.getOrDefault(new At(contest(one), one.revision()), none);
      if (!Arrays.equals(before, after)) {
        changes.put(one, new SeatChange(tree.code(contest(one)), byList(before), byList(after)));
      }
    }
    return changes;
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
