package org.scrutin.results.figures.votes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.count.ContestVotes;
import org.scrutin.results.count.Total;
import org.scrutin.results.declared.Declared;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.UnitTotalsReader;
import org.scrutin.results.sheets.Figure;

/**
 * Reads a tally's votes as its seats are made of them: sheets as soon as they are complete or
 * nothing else speaks, until then votes declared for every contest.
 */
public final class VotesReader {
  private static final String ROLL =
      """
      with recursive below as (
        select id, kind, registered from unit where id = ?
        union all
        select u.id, u.kind, u.registered from unit u join below b on u.parent_id = b.id)
      select (select registered::bigint from below where id = ?),
             sum(registered), bool_and(registered is not null)
      from below
      where kind in ('station', 'advance', 'postal', 'overseas', 'mobile')
      """;

  private final Sql sql;
  private final ElectionDefinition election;
  private final UnitIndex units;
  private final Contests contests;

  public VotesReader(Sql sql, ElectionDefinition election, UnitIndex units) {
    this.sql = sql;
    this.election = election;
    this.units = units;
    this.contests = new Contests(election, units);
  }

  /**
   * @param named units that a claim names, beside the root and the contests
   * @param annulled units of which the rolls are wanted
   */
  public PublishedVotes read(
      int tallyId, long revision, Collection<Integer> named, Collection<Integer> annulled) {
    Set<Integer> wanted = new HashSet<>(named);
    wanted.add(units.root());
    IntStream.of(contests.all()).forEach(wanted::add);
    Map<Integer, Total> totals =
        new UnitTotalsReader(election, units, tallyId).of(sql, wanted, revision);
    Total country = totals.get(units.root());
    int counted = country == null ? 0 : country.counted();
    int expected = units.stations(units.root());
    if (counted < expected || counted == 0) {
      PublishedVotes declared = declared(tallyId, revision, wanted, annulled);
      Set<Integer> all = new HashSet<>();
      IntStream.of(contests.all()).forEach(all::add);
      if (counted == 0 || declared.knowsAll(all)) {
        return declared;
      }
    }
    Map<Integer, Ballots> known = new HashMap<>();
    for (Total total : totals.values()) {
      if (total.counted() > 0) {
        known.put(total.unitId(), counted(total, annulled));
      }
    }
    return new PublishedVotes(known, true, counted, expected);
  }

  private Ballots counted(Total total, Collection<Integer> annulled) {
    BitSet onBallot = new BitSet();
    int[] stated = total.stated();
    IntStream.range(Figure.COUNT, stated.length)
        .filter(place -> stated[place] > 0)
        .forEach(place -> onBallot.set(place - Figure.COUNT));
    int registered = Figure.REGISTERED.ordinal();
    boolean complete =
        stated[registered] == total.counted() && total.counted() == units.stations(total.unitId());
    Long roll = complete ? (Long) total.sums()[registered] : roll(total.unitId(), annulled);
    return new Ballots(
        ContestVotes.votes(total), ContestVotes.valid(total, election.blank()), onBallot, roll);
  }

  private PublishedVotes declared(
      int tallyId, long revision, Set<Integer> wanted, Collection<Integer> annulled) {
    int[] ids = wanted.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Ballots> known = new HashMap<>();
    for (var unit : new DeclaredReader(sql).inForce(tallyId, revision, null, ids).entrySet()) {
      Declared<long[]> votes = unit.getValue().votes().orElse(null);
      if (votes != null) {
        Long roll =
            unit.getValue().figure(DeclaredFigure.REGISTERED).map(Declared::value).orElse(null);
        if (roll == null) {
          roll = roll(unit.getKey(), annulled);
        }
        known.put(
            unit.getKey(),
            Ballots.declared(votes.value(), unit.getValue(), election.blank(), roll));
      }
    }
    sum(known);
    return new PublishedVotes(known, false, 0, units.stations(units.root()));
  }

  /** Of the whole counts what the contests add up to, as where seats are made of such votes. */
  private void sum(Map<Integer, Ballots> known) {
    if (contests.national() || !IntStream.of(contests.all()).allMatch(known::containsKey)) {
      return;
    }
    long[] votes = new long[election.lists().size()];
    long valid = 0;
    BitSet onBallot = new BitSet();
    for (int contest : contests.all()) {
      Ballots part = known.getOrDefault(contest, Ballots.none(votes.length));
      Arrays.setAll(votes, list -> Math.addExact(votes[list], part.votes()[list]));
      valid = Math.addExact(valid, part.valid());
      onBallot.or(part.onBallot());
    }
    known.put(units.root(), new Ballots(votes, valid, onBallot, null));
  }

  /** The roll of a unit that is to vote again, as the unit tree states it. */
  private @Nullable Long roll(int unit, Collection<Integer> annulled) {
    boolean wanted =
        annulled.contains(unit)
            || Arrays.stream(units.ancestors(unit)).anyMatch(annulled::contains);
    if (!wanted) {
      return null;
    }
    return sql.one(ROLL, VotesReader::roll, unit, unit).orElseThrow().orElse(null);
  }

  private static Optional<Long> roll(ResultSet row) throws SQLException {
    Long own = row.getObject(1, Long.class);
    if (own != null) {
      return Optional.of(own);
    }
    return row.getBoolean(3) ? Optional.of(row.getLong(2)) : Optional.empty();
  }
}
