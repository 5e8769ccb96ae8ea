package org.scrutin.results.figures.outstanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStateReader;

/** Reads what is still out of contests. */
final class StillOutReader {
  /** States that are held in memory at once. */
  private static final int CHUNK = 5_000;

  private final Sql sql;
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;

  StillOutReader(Sql sql, ElectionDefinition election, UnitIndex units, Contests contests) {
    this.sql = sql;
    this.election = election;
    this.units = units;
    this.contests = contests;
  }

  /** By the contest's unit. */
  Map<Integer, StillOut> read(int tally, long revision, int[] within) {
    Set<Integer> wanted = new HashSet<>();
    IntStream.of(within).forEach(wanted::add);
    Map<Integer, StillOut> out = new HashMap<>();
    wanted.forEach(
        contest -> out.put(contest, new StillOut(election.lists().size(), election.blank())));
    List<Integer> stations = new ArrayList<>();
    for (int station : units.stations()) {
      if (wanted.contains(contestOf(station))) {
        stations.add(station);
      }
    }
    for (int from = 0; from < stations.size(); from += CHUNK) {
      List<Integer> some = stations.subList(from, Math.min(stations.size(), from + CHUNK));
      Map<Integer, StationState> states = StationStateReader.read(sql, tally, some, revision);
      for (int station : some) {
        Objects.requireNonNull(out.get(contestOf(station)))
            .add(
                units.code(station),
                units.roll(station),
                states.getOrDefault(station, StationState.EMPTY));
      }
    }
    return out;
  }

  private int contestOf(int station) {
    return contests.national() ? units.root() : units.constituencyOf(station);
  }
}
