package org.scrutin.results.materiality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.figures.votes.Contests;
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
  private final AdmissibleLists admissible;
  private final ContestChanges changes;
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
    this.admissible = new AdmissibleLists(rule, election.blank() == BlankRule.VALID);
    this.changes = new ContestChanges(units, claim, known, election.lists().size());
    this.known = known;
    Ballots country = changes.published(units.root());
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
    ContestChange open = changes.of(root, true);
    Ballots remaining = changes.remaining(root);
    Long roll = roll(root);
    Country country =
        new Country(
            admissible.lists(changes.published(root), changes.of(root, false)),
            admissible.lists(remaining, Freedom.adding(0)),
            admissible.lists(remaining, open),
            roll == null ? null : admissible.lists(remaining, open.plus(roll)));
    List<ContestAnswer> answers = new ArrayList<>();
    for (int contest : contests.all()) {
      boolean touched = changes.touches(contest);
      if (known.containsKey(contest) && (touched || admissible.coupled())) {
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
        .filter(contest -> changes.touches(contest) && !known.containsKey(contest))
        .boxed()
        .toList();
  }

  boolean coupled() {
    return admissible.coupled();
  }

  /** Whether a number was stated for a unit above several contests. */
  boolean takenAlone() {
    return contests.all().length > 1 && IntStream.of(contests.all()).anyMatch(changes::takenAlone);
  }

  /** Contests touched by the claim whose seats wait for lots already. */
  List<Integer> open() {
    return IntStream.of(contests.all())
        .filter(contest -> changes.touches(contest) && known.containsKey(contest))
        .filter(contest -> held(contest).open())
        .boxed()
        .toList();
  }

  private ContestAnswer answer(int contest, Country country) {
    Ballots published = changes.published(contest);
    int seats = contests.seats(contest);
    var side =
        new ContestCase.Side(
            admissible.race(published, seats, country.now()), changes.of(contest, false));
    Held held = held(contest);
    long voided = changes.voided(contest);
    boolean annulled = !changes.annulledIn(admissible.coupled() ? units.root() : contest).isEmpty();
    if (!annulled) {
      return new ContestCase(contest, held, side, null).answer(null, voided);
    }
    Ballots remaining = changes.remaining(contest);
    ContestChange change = changes.of(contest, true);
    Long roll = roll(contest);
    Admission again = country.again();
    return new ContestCase(
            contest,
            held,
            side,
            new ContestCase.Side(admissible.race(remaining, seats, country.then()), change))
        .answer(
            new ContestCase.Annulled(
                admissible.race(remaining, seats, country.left()),
                reallocated(contest, remaining),
                Math.max(0, published.valid() - remaining.valid()),
                roll,
                roll == null || again == null
                    ? null
                    : new ContestCase.Side(
                        admissible.race(remaining, seats, again), change.plus(roll))),
            voided);
  }

  private Held held(int contest) {
    return Held.of(allocate(contest, changes.published(contest), admitted));
  }

  private Outcome reallocated(int contest, Ballots remaining) {
    Ballots country = changes.remaining(units.root());
    return allocate(contest, remaining, rule.admittedNationally(country.votes(), country.valid()));
  }

  private Outcome allocate(int contest, Ballots ballots, BitSet nationally) {
    return rule.allocate(
        new SeatRule.Votes(contests.seats(contest), ballots.votes(), ballots.valid()), nationally);
  }

  /** Voters on the rolls of the annulled units in a unit; null where one is not stated. */
  private @Nullable Long roll(int unit) {
    long sum = 0;
    for (int gone : changes.annulledIn(unit)) {
      Long roll = changes.published(gone).roll();
      if (roll == null) {
        return null;
      }
      sum = Math.addExact(sum, roll);
    }
    return sum;
  }
}
