package org.scrutin.results.corrections;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.corrections.CorrectionAnswer.SeatChange;
import org.scrutin.results.count.SeatRow;
import org.scrutin.results.count.SeatStore;
import org.scrutin.results.count.SeatStore.At;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Level;

/** Which units give seats by what a candidate changed, and what they gave before and after. */
final class SeatChanges {
  private final ElectionDefinition election;
  private final UnitIndex tree;

  SeatChanges(ElectionDefinition election, UnitIndex tree) {
    this.election = election;
    this.tree = tree;
  }

  /** What the units of candidates gave right before and right after their steps. */
  Map<At, SeatRow> read(Sql sql, int tally, Collection<Candidate> candidates) {
    List<At> wanted =
        candidates.stream()
            .flatMap(
                one ->
                    IntStream.concat(IntStream.of(contest(one)), otherContests(one))
                        .filter(unit -> unit != UnitIndex.NONE)
                        .boxed()
                        .flatMap(
                            unit ->
                                Stream.of(
                                    new At(unit, one.previous()), new At(unit, one.revision()))))
            .distinct()
            .toList();
    return SeatStore.latest(sql, tally, wanted);
  }

  /** Null where they are the same. */
  @Nullable SeatChange ofContest(Candidate one, Map<At, SeatRow> seats) {
    return change(one, contest(one), seats);
  }

  /** Under a rule of two tiers what the step changed in other contests; null for nothing. */
  @Nullable List<SeatChange> elsewhere(Candidate one, Map<At, SeatRow> seats) {
    List<SeatChange> changes =
        otherContests(one)
            .mapToObj(unit -> change(one, unit, seats))
            .filter(Objects::nonNull)
            .toList();
    return changes.isEmpty() ? null : changes;
  }

  /** The unit that gives seats by what changed, or {@link UnitIndex#NONE}. */
  private int contest(Candidate one) {
    return switch (one.reason().source()) {
      case TOTAL -> one.unit();
      case SHEET ->
          election.allocation().level() == Level.NATIONAL
              ? tree.root()
              : tree.constituencyOf(one.unit());
      case DECLARED -> UnitIndex.NONE;
    };
  }

  private IntStream otherContests(Candidate one) {
    int own = contest(one);
    boolean tiers =
        election.allocation().apportioned() || election.allocation().levellingSeats() > 0;
    return !tiers || own == UnitIndex.NONE
        ? IntStream.empty()
        : IntStream.concat(IntStream.of(tree.root()), IntStream.of(tree.constituencies()))
            .filter(unit -> unit != own);
  }

  private @Nullable SeatChange change(Candidate one, int unit, Map<At, SeatRow> seats) {
    int[] before = seats(seats.get(new At(unit, one.previous())));
    int[] after = seats(seats.get(new At(unit, one.revision())));
    return Arrays.equals(before, after)
        ? null
        : new SeatChange(tree.code(unit), byList(before), byList(after));
  }

  private int[] seats(@Nullable SeatRow row) {
    return row == null ? new int[election.lists().size()] : row.seats();
  }

  private Map<String, Integer> byList(int[] seats) {
    Map<String, Integer> byList = new LinkedHashMap<>();
    for (int list = 0; list < seats.length; list++) {
      byList.put(election.lists().get(list).code(), seats[list]);
    }
    return byList;
  }
}
