package org.scrutin.results.figures.outstanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.scrutin.results.figures.margins.Races;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.figures.votes.PublishedVotes;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Margin;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.ShareMargin;
import org.scrutin.seats.method.Ratio;

/**
 * Which lists reach their shares of the whole country, whatever is out there: some do in any case,
 * some could or could not.
 *
 * @param now who takes part as counted: admission to the contests, their own thresholds beside
 * @param whatever the same, with what may become of that
 * @param changing by list: the fewest ballots of the country after which it is kept out that takes
 *     part now, or the other way round; nothing where no ballots that are out do that
 * @param withoutRoll stations of the country whose rolls are not known: then nothing of this is
 */
record NationalAdmission(
    Admission now, Admission whatever, List<OptionalLong> changing, List<String> withoutRoll) {
  NationalAdmission {
    changing = List.copyOf(changing);
    withoutRoll = List.copyOf(withoutRoll);
  }

  static NationalAdmission of(
      Races races, PublishedVotes votes, int root, Collection<StillOut> everywhere) {
    List<Ratio> shares =
        Admission.shares(races.rule(), threshold -> threshold.level() == Level.NATIONAL);
    Race country = certain(races, votes, root, everywhere, Admission.within(shares));
    long out = everywhere.stream().mapToLong(StillOut::ballots).sum();
    BitSet does = new BitSet();
    BitSet could = new BitSet();
    BitSet changes = new BitSet();
    List<OptionalLong> changing = new ArrayList<>();
    for (int list = 0; list < shares.size(); list++) {
      Ratio share = shares.get(list);
      long own = country.votes()[list];
      boolean reaches = share.reachedBy(own, country.valid());
      OptionalLong change =
          share.numerator() == 0
              ? OptionalLong.empty()
              : ShareMargin.of(country, list, share, Margin.Kind.ADDED).ballots();
      boolean within = change.isPresent() && change.getAsLong() <= out;
      does.set(list, reaches);
      could.set(list, reaches || within);
      changes.set(list, within);
      changing.add(within ? change : OptionalLong.empty());
    }
    List<Ratio> own =
        Admission.shares(races.rule(), threshold -> threshold.level() != Level.NATIONAL);
    return new NationalAdmission(
        new Admission(own, does, new BitSet()),
        new Admission(own, could, changes),
        changing,
        everywhere.stream().flatMap(one -> one.withoutRoll().stream()).toList());
  }

  private static Race certain(
      Races races,
      PublishedVotes votes,
      int root,
      Collection<StillOut> everywhere,
      Admission admission) {
    Ballots known = Objects.requireNonNull(votes.known().get(root));
    long[] sum = known.votes().clone();
    long valid = known.valid();
    for (StillOut one : everywhere) {
      long[] replaced = one.replaced();
      IntStream.range(0, sum.length)
          .forEach(list -> sum[list] -= Math.min(sum[list], replaced[list]));
      valid -= Math.min(valid, one.replacedValid());
    }
    return new Ballots(sum, valid, known.onBallot(), null)
        .race(races.rule(), 1, races.blankCounts(), admission);
  }

  /** Whether it is known of every list whether it takes part. */
  boolean decided() {
    return whatever.mayBeKeptOut().isEmpty();
  }

  /** Who would take part in the contests if a list came in or fell out that may. */
  Admission without(int list) {
    BitSet others = (BitSet) now.mayTakePart().clone();
    others.flip(list);
    return new Admission(now.shares(), others, new BitSet());
  }
}
