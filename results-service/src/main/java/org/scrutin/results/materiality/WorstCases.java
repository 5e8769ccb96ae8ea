package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.allocation.Ballots;
import org.scrutin.results.allocation.Contests;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Freedom;
import org.scrutin.seats.margins.Held;

/**
 * The worst case of a claim, contest by contest, each taken alone: any part of the ballots alleged
 * void may be, whosever they are as far as that is not said; any part of the missing voters may
 * have voted, for whomever; the annulled units fall away whole or not at all.
 */
final class WorstCases {
  private final UnitIndex units;
  private final Contests contests;
  private final SeatRule rule;
  private final Possible possible;
  private final Doubts doubts;
  private final Map<Integer, Ballots> known;
  private final BitSet admitted;

  /**
   * @param known ballots of the root, of the contests and of the units that the claim names
   */
  WorstCases(
      ElectionDefinition election, UnitIndex units, Allegation claim, Map<Integer, Ballots> known) {
    this.units = units;
    this.contests = new Contests(election, units);
    this.rule = election.seatRule();
    this.possible = new Possible(rule, election.blank() == BlankRule.VALID);
    this.doubts = new Doubts(units, claim, known, election.lists().size());
    this.known = known;
    Ballots country = doubts.published(units.root());
    this.admitted = rule.admittedNationally(country.votes(), country.valid());
  }

  /**
   * Which lists could take part, as far as the whole country decides.
   *
   * @param now with what the claim leaves open
   * @param left without the annulled units
   * @param then without them, with what the claim leaves open in the others
   * @param again then, with the annulled units voting again; null where their roll is not stated
   */
  private record Country(
      Admission now, Admission left, Admission then, @Nullable Admission again) {}

  /** What the claim could do where it points, and where national thresholds carry it. */
  List<ContestAnswer> answers() {
    int root = units.root();
    Doubt open = doubts.of(root, true);
    Ballots standing = doubts.standing(root);
    Long roll = roll(root);
    Country country =
        new Country(
            possible.lists(doubts.published(root), doubts.of(root, false)),
            possible.lists(standing, Freedom.adding(0)),
            possible.lists(standing, open),
            roll == null ? null : possible.lists(standing, open.plus(roll)));
    List<ContestAnswer> answers = new ArrayList<>();
    for (int contest : contests.all()) {
      boolean touched = doubts.touches(contest);
      if (known.containsKey(contest) && (touched || possible.coupled())) {
        ContestAnswer answer = answer(contest, country);
        if (touched || answer.matters()) {
          answers.add(answer);
        }
      }
    }
    return answers;
  }

  /** Contests that the claim touches and of whose votes nothing is known. */
  List<Integer> unknown() {
    return IntStream.of(contests.all())
        .filter(contest -> doubts.touches(contest) && !known.containsKey(contest))
        .boxed()
        .toList();
  }

  boolean coupled() {
    return possible.coupled();
  }

  /** Whether a number was stated for a unit above several contests. */
  boolean takenAlone() {
    return contests.all().length > 1 && IntStream.of(contests.all()).anyMatch(doubts::takenAlone);
  }

  /** Contests touched by the claim whose seats wait for lots already. */
  List<Integer> open() {
    return IntStream.of(contests.all())
        .filter(contest -> doubts.touches(contest) && known.containsKey(contest))
        .filter(contest -> held(contest).open())
        .boxed()
        .toList();
  }

  private ContestAnswer answer(int contest, Country country) {
    Ballots published = doubts.published(contest);
    int seats = contests.seats(contest);
    var side =
        new ContestCase.Side(
            possible.race(published, seats, country.now()), doubts.of(contest, false));
    Held held = held(contest);
    long voided = doubts.voided(contest);
    boolean annulled = !doubts.annulledIn(possible.coupled() ? units.root() : contest).isEmpty();
    if (!annulled) {
      return new ContestCase(contest, held, side, null).answer(null, voided);
    }
    Ballots standing = doubts.standing(contest);
    Doubt doubt = doubts.of(contest, true);
    Long roll = roll(contest);
    Admission again = country.again();
    return new ContestCase(
            contest,
            held,
            side,
            new ContestCase.Side(possible.race(standing, seats, country.then()), doubt))
        .answer(
            new ContestCase.Annulled(
                possible.race(standing, seats, country.left()),
                reallocated(contest, standing),
                Math.max(0, published.valid() - standing.valid()),
                roll,
                roll == null || again == null
                    ? null
                    : new ContestCase.Side(
                        possible.race(standing, seats, again), doubt.plus(roll))),
            voided);
  }

  private Held held(int contest) {
    return Held.of(allocate(contest, doubts.published(contest), admitted));
  }

  private Outcome reallocated(int contest, Ballots standing) {
    Ballots country = doubts.standing(units.root());
    return allocate(contest, standing, rule.admittedNationally(country.votes(), country.valid()));
  }

  private Outcome allocate(int contest, Ballots ballots, BitSet nationally) {
    return rule.allocate(
        new SeatRule.Votes(contests.seats(contest), ballots.votes(), ballots.valid()), nationally);
  }

  /** Voters on the rolls of the annulled units in a unit; null where one is not stated. */
  private @Nullable Long roll(int unit) {
    long sum = 0;
    for (int gone : doubts.annulledIn(unit)) {
      Long roll = doubts.published(gone).roll();
      if (roll == null) {
        return null;
      }
      sum = Math.addExact(sum, roll);
    }
    return sum;
  }
}
