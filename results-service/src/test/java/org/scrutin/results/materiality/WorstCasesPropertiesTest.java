package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Verdict;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.testing.BruteForce;

/** Worst cases of small elections against every distribution of the ballots in question. */
class WorstCasesPropertiesTest {
  private static final int ROOT = 1;
  private static final int FIRST = 2;
  private static final int SECOND = 3;
  private static final int[] STATIONS = {4, 5, 6};
  private static final int[] PLACE = {FIRST, FIRST, SECOND};

  /**
   * Two constituencies; two stations in the first, one in the second. Cells: station by station,
   * the lists and then blank.
   */
  private static final class Country {
    final Random random;
    final int lists;
    final int seats;
    final boolean blankCounts;
    final boolean[][] open = new boolean[2][];
    final long[] cells;
    final ElectionDefinition election;
    final UnitIndex units;
    final SeatRule rule;
    final Allegation claim;

    Country(long seed, Level level, boolean nationalThreshold) {
      random = new Random(seed);
      lists = 1 + random.nextInt(3);
      seats = 1 + random.nextInt(4);
      blankCounts = random.nextInt(3) == 0;
      cells = new long[3 * (lists + 1)];
      open[0] = ballot();
      open[1] = level == Level.NATIONAL ? open[0] : ballot();
      for (int station = 0; station < 3; station++) {
        for (int list = 0; list <= lists; list++) {
          cells[cell(station, list)] = open[PLACE[station] - FIRST][list] ? random.nextInt(5) : 0;
        }
      }
      election = definition(level, nationalThreshold);
      rule = election.seatRule();
      units =
          Trees.of(
              "X,,country,",
              "X-1,X,constituency," + seats,
              "X-2,X,constituency,2",
              "X-1-1,X-1,station,",
              "X-1-2,X-1,station,",
              "X-2-1,X-2,station,");
      claim = claim();
    }

    private boolean[] ballot() {
      boolean[] ballot = new boolean[lists + 1];
      for (int list = 0; list < lists; list++) {
        ballot[list] = random.nextInt(5) > 0;
      }
      ballot[lists] = blankCounts;
      return ballot;
    }

    private ElectionDefinition definition(Level level, boolean nationalThreshold) {
      List<ElectionList> parties = new ArrayList<>();
      for (int list = 0; list < lists; list++) {
        parties.add(new ElectionList("L" + list, Map.of("en", "L"), list == 1 ? "b" : "a", null));
      }
      List<Threshold> thresholds = new ArrayList<>();
      if (nationalThreshold || random.nextBoolean()) {
        Level of = nationalThreshold ? Level.NATIONAL : Level.CONSTITUENCY;
        thresholds.add(new Threshold(share(), Base.VALID, of, Set.of()));
      }
      if (random.nextInt(3) == 0 && lists > 1) {
        thresholds.add(new Threshold(share(), Base.VALID, Level.CONSTITUENCY, Set.of("b")));
      }
      Ties ties = Ties.values()[random.nextInt(Ties.values().length)];
      return new ElectionDefinition(
          "test",
          Map.of("en", "Synthetic"),
          LocalDate.of(2026, 1, 1),
          ZoneId.of("UTC"),
          blankCounts ? BlankRule.VALID : BlankRule.INVALID,
          seats,
          null,
          new AllocationRule(Method.DHONDT, level, ties, thresholds, "none"),
          parties,
          CheckProfile.STANDARD_1,
          true,
          null,
          null);
    }

    private Ratio share() {
      int parts = 2 + random.nextInt(9);
      return new Ratio(random.nextInt(parts / 2 + 2), parts + 1);
    }

    private Allegation claim() {
      List<Allegation.Affected> affected = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        int[] places = {ROOT, FIRST, FIRST, 4, 4, 5, 6};
        int unit = places[random.nextInt(places.length)];
        Integer list = unit >= 4 && random.nextInt(3) == 0 ? random.nextInt(lists) : null;
        affected.add(new Allegation.Affected(unit, random.nextInt(3), random.nextInt(4), list));
      }
      List<Integer> annulled = new ArrayList<>();
      if (random.nextInt(3) == 0) {
        annulled.add(new int[] {4, 5, FIRST, 6}[random.nextInt(4)]);
      }
      return new Allegation(affected, annulled);
    }

    int cell(int station, int list) {
      return station * (lists + 1) + list;
    }

    Map<Integer, Ballots> known() {
      Map<Integer, Ballots> known = new HashMap<>();
      known.put(ROOT, ballots(cells, Set.of(0, 1, 2)));
      known.put(FIRST, ballots(cells, Set.of(0, 1)));
      known.put(SECOND, ballots(cells, Set.of(2)));
      for (int station = 0; station < 3; station++) {
        known.put(STATIONS[station], ballots(cells, Set.of(station)));
      }
      return known;
    }

    private Ballots ballots(long[] of, Set<Integer> stations) {
      long[] votes = new long[lists];
      long valid = 0;
      BitSet onBallot = new BitSet();
      for (int station : stations) {
        for (int list = 0; list <= lists; list++) {
          long count = of[cell(station, list)];
          valid += count;
          if (list < lists) {
            votes[list] += count;
            onBallot.set(list, onBallot.get(list) || open[PLACE[station] - FIRST][list]);
          }
        }
      }
      return new Ballots(votes, valid, onBallot, 3L);
    }

    Set<List<Integer>> ends(long[] of, int contest) {
      Ballots country = ballots(of, Set.of(0, 1, 2));
      Ballots here =
          contest == ROOT
              ? country
              : contest == FIRST ? ballots(of, Set.of(0, 1)) : ballots(of, Set.of(2));
      int toGive = contest == SECOND ? 2 : seats;
      return BruteForce.seats(
          rule.allocate(
              new SeatRule.Votes(toGive, here.votes(), here.valid()),
              rule.admittedNationally(country.votes(), country.valid())));
    }

    /** What can come of the claim, each number applied to one contest alone. */
    Verdict worst(int contest, boolean everywhere) {
      Set<List<Integer>> before = ends(cells, contest);
      Verdict worst = Verdict.NONE;
      for (long[] start : starts(contest)) {
        for (long[] way : ways(start, contest, everywhere)) {
          worst = worst.or(BruteForce.verdict(before, ends(way, contest)));
        }
      }
      return worst;
    }

    private List<long[]> starts(int contest) {
      long[] without = annulled();
      return Arrays.equals(without, cells) ? List.of(cells) : List.of(cells, without);
    }

    long[] annulled() {
      long[] without = cells.clone();
      for (int gone : claim.annulled()) {
        for (int station = 0; station < 3; station++) {
          if (in(station, gone)) {
            Arrays.fill(without, cell(station, 0), cell(station, lists) + 1, 0);
          }
        }
      }
      return without;
    }

    private boolean in(int station, int unit) {
      return unit == ROOT || unit == PLACE[station] || unit == STATIONS[station];
    }

    /**
     * @param everywhere ballots of every entry, wherever it is; else each number in the contest
     *     alone
     */
    List<long[]> ways(long[] start, int contest, boolean everywhere) {
      int within = everywhere ? ROOT : contest;
      List<long[]> states = List.of(start);
      for (Allegation.Affected one : claim.affected()) {
        if (touches(one.unit(), within)) {
          states = distinct(taken(states, one, within));
        }
      }
      for (Allegation.Affected one : claim.affected()) {
        if (touches(one.unit(), within)) {
          boolean[] openCells = openCells(within);
          for (int station = 0; station < 3; station++) {
            if (!touches(one.unit(), PLACE[station]) && rule.level() != Level.NATIONAL) {
              Arrays.fill(openCells, cell(station, 0), cell(station, lists) + 1, false);
            }
          }
          List<long[]> next = new ArrayList<>();
          states.forEach(state -> next.addAll(BruteForce.adding(state, openCells, one.excluded())));
          states = distinct(next);
        }
      }
      return states;
    }

    private static List<long[]> distinct(List<long[]> states) {
      Set<List<Long>> seen = new HashSet<>();
      return states.stream()
          .filter(state -> seen.add(Arrays.stream(state).boxed().toList()))
          .toList();
    }

    boolean touches(int unit, int contest) {
      return unit == ROOT
          || contest == ROOT
          || unit == contest
          || (unit >= 4 && PLACE[unit - 4] == contest);
    }

    /** Any station of a constituency takes its voters: only the constituency's sum counts. */
    private boolean[] openCells(int contest) {
      boolean[] openCells = new boolean[cells.length];
      for (int station : new int[] {0, 2}) {
        for (int list = 0; list <= lists; list++) {
          openCells[cell(station, list)] =
              (contest == ROOT || PLACE[station] == contest) && open[PLACE[station] - FIRST][list];
        }
      }
      return openCells;
    }

    private List<long[]> taken(List<long[]> states, Allegation.Affected one, int contest) {
      List<long[]> next = new ArrayList<>();
      for (long[] state : states) {
        long[] takeable = new long[cells.length];
        for (int station = 0; station < 3; station++) {
          for (int list = 0; list <= lists; list++) {
            boolean may =
                in(station, one.unit())
                    && in(station, contest)
                    && (one.list() == null || one.list() == list);
            takeable[cell(station, list)] = may ? state[cell(station, list)] : 0;
          }
        }
        for (long[] left : BruteForce.taking(takeable, one.voided())) {
          long[] after = state.clone();
          for (int i = 0; i < after.length; i++) {
            after[i] -= takeable[i] - left[i];
          }
          next.add(after);
        }
      }
      return next;
    }
  }

  @Property(tries = 4_000)
  void constituenciesAreExact(@ForAll long seed) {
    // Given
    Country country = new Country(seed, Level.CONSTITUENCY, false);

    // When
    Map<Integer, Verdict> found = found(country);

    // Then
    for (int contest : new int[] {FIRST, SECOND}) {
      assertThat(found.getOrDefault(contest, Verdict.NONE))
          .as("contest %d", contest)
          .isEqualTo(expected(country, contest));
    }
  }

  @Property(tries = 2_000)
  void oneNationalContestIsExact(@ForAll long seed) {
    // Given
    Country country = new Country(seed, Level.NATIONAL, seed % 2 == 0);

    // When
    Map<Integer, Verdict> found = found(country);

    // Then
    assertThat(found.getOrDefault(ROOT, Verdict.NONE)).isEqualTo(expected(country, ROOT));
  }

  @Property(tries = 2_000)
  void withNationalThresholdsCouldNotIsNeverWrong(@ForAll long seed) {
    // Given
    Country country = new Country(seed, Level.CONSTITUENCY, true);

    // When
    Map<Integer, Verdict> found = found(country);

    // Then: ballots of any place may decide who takes part everywhere
    for (int contest : new int[] {FIRST, SECOND}) {
      assertThat(found.getOrDefault(contest, Verdict.NONE))
          .as("contest %d", contest)
          .isGreaterThanOrEqualTo(country.worst(contest, true));
    }
  }

  @Property(tries = 2_000)
  void votingAgainIsExact(@ForAll long seed) {
    // Given
    Country country = new Country(seed, Level.CONSTITUENCY, false);
    Allegation alone = new Allegation(List.of(), country.claim.annulled());
    WorstCases cases = new WorstCases(country.election, country.units, alone, country.known());

    // When
    List<ContestAnswer> answers = cases.answers();

    // Then
    for (ContestAnswer answer : answers) {
      Set<List<Integer>> before = country.ends(country.cells, answer.unit());
      Verdict expected = Verdict.NONE;
      for (long[] way :
          BruteForce.adding(country.annulled(), country.openCells(answer.unit()), 3)) {
        expected = expected.or(BruteForce.verdict(before, country.ends(way, answer.unit())));
      }
      assertThat(answer.rerun()).isNotNull();
      assertThat(answer.rerun().verdict()).isEqualTo(expected);
    }
  }

  /** A contest that the claim does not touch has no answer, whatever its own seats wait for. */
  private static Verdict expected(Country country, int contest) {
    boolean touched =
        country.claim.affected().stream().anyMatch(one -> country.touches(one.unit(), contest))
            || country.claim.annulled().stream().anyMatch(unit -> country.touches(unit, contest));
    return !touched ? Verdict.NONE : country.worst(contest, false);
  }

  private static Map<Integer, Verdict> found(Country country) {
    Map<Integer, Verdict> found = new HashMap<>();
    new WorstCases(country.election, country.units, country.claim, country.known())
        .answers()
        .forEach(answer -> found.put(answer.unit(), answer.verdict()));
    return found;
  }
}
