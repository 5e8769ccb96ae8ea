package org.scrutin.results.figures.margins;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.figures.votes.Contests;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.ShareMargin;
import org.scrutin.seats.method.Ratio;

/**
 * The contests of an election as the margins library takes them. National thresholds are taken as
 * they stand: how far they are from falling otherwise is asked of the whole country, {@link
 * #national}.
 */
public final class Races {
  private final SeatRule rule;
  private final Contests contests;
  private final PublishedVotes votes;
  private final boolean blankCounts;
  private final boolean coupled;
  private final int root;

  public Races(ElectionDefinition election, UnitIndex units, PublishedVotes votes) {
    this.rule = election.seatRule();
    this.contests = new Contests(election, units);
    this.votes = votes;
    this.blankCounts = election.blank() == BlankRule.VALID;
    this.coupled = rule.couples() && rule.level() == Level.CONSTITUENCY;
    this.root = units.root();
  }

  public SeatRule rule() {
    return rule;
  }

  /** Whether what a list has elsewhere decides whether it takes part in a constituency. */
  public boolean coupled() {
    return coupled;
  }

  public boolean blankCounts() {
    return blankCounts;
  }

  /** Whether votes are published that decide there. */
  boolean knows(int contest) {
    return votes.known().containsKey(contest) && (!coupled || votes.known().containsKey(root));
  }

  /** Nothing where no votes are published that decide there. */
  public Optional<Race> of(int contest) {
    Ballots ballots = votes.known().get(contest);
    Ballots country = votes.known().get(root);
    return ballots == null || !knows(contest)
        ? Optional.empty()
        : Optional.of(ballots.race(rule, contests.seats(contest), blankCounts, admission(country)));
  }

  /**
   * The fewest ballots of the country after which a list takes part that does not, or the other way
   * round; a change by fewer is exact for each constituency alone. Nothing where no number does.
   */
  OptionalLong national(Margin.Kind kind) {
    Ballots country = votes.known().get(root);
    if (!coupled || country == null) {
      return OptionalLong.empty();
    }
    List<Ratio> shares = Admission.shares(rule, threshold -> threshold.level() == Level.NATIONAL);
    Race whole = country.race(rule, 1, blankCounts, Admission.within(shares));
    return IntStream.range(0, shares.size())
        .filter(list -> shares.get(list).numerator() > 0)
        .mapToObj(list -> ShareMargin.of(whole, list, shares.get(list), kind).ballots())
        .flatMapToLong(OptionalLong::stream)
        .min();
  }

  private Admission admission(@Nullable Ballots country) {
    if (!coupled || country == null) {
      return Admission.within(Admission.shares(rule, _ -> true));
    }
    Predicate<Threshold> own = threshold -> threshold.level() != Level.NATIONAL;
    return new Admission(
        Admission.shares(rule, own),
        rule.admittedNationally(country.votes(), country.valid()),
        new BitSet());
  }
}
