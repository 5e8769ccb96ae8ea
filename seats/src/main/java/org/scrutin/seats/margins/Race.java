package org.scrutin.seats.margins;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Draws;
import org.scrutin.seats.allocation.LinkedLists;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.SignpostMethod;

/**
 * The votes of one contest and the rule that makes seats of them.
 *
 * @param seats to be given, 1 or greater
 * @param votes by list position, 0 or greater each
 * @param valid the base of thresholds, blank ballots included where the law counts them as valid
 * @param onBallot lists that can be voted for here; every list with a vote is one
 * @param blankCounts whether a blank ballot is a valid one
 * @param candidates the most seats that each list can fill, by position
 * @param links groups of positions whose votes are counted together first
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Race(
    Method method,
    int seats,
    Ties ties,
    long[] votes,
    long valid,
    BitSet onBallot,
    boolean blankCounts,
    Admission admission,
    int[] candidates,
    List<Set<Integer>> links) {
  public Race {
    links = List.copyOf(links);
  }

  /** A contest of lists that are not linked, in which no list can run out of candidates. */
  public Race(
      Method method,
      int seats,
      Ties ties,
      long[] votes,
      long valid,
      BitSet onBallot,
      boolean blankCounts,
      Admission admission) {
    this(
        method,
        seats,
        ties,
        votes,
        valid,
        onBallot,
        blankCounts,
        admission,
        Contest.unlimited(votes.length),
        List.of());
  }

  /**
   * Whether worst cases of several kinds of ballots together, see {@link Freedom}, are known for a
   * rule. Margins of one kind are for more methods, see {@link Unavailable}.
   */
  public static boolean answers(SeatRule rule) {
    return rule.links().isEmpty()
        && !rule.tiered()
        && (rule.method() instanceof SignpostMethod || rule.method() instanceof Plurality);
  }

  /** Every list can be voted for and takes part, and no ballot is blank. */
  public static Race open(Method method, int seats, Ties ties, long... votes) {
    BitSet all = new BitSet();
    all.set(0, votes.length);
    return new Race(
        method,
        seats,
        ties,
        votes,
        Arrays.stream(votes).sum(),
        all,
        false,
        Admission.open(votes.length));
  }

  /** The same contest with other votes. */
  public Race with(long[] others, long otherValid) {
    return new Race(
        method,
        seats,
        ties,
        others,
        otherValid,
        onBallot,
        blankCounts,
        admission,
        candidates,
        links);
  }

  /** The same votes, where others may take part. */
  public Race with(Admission others) {
    return new Race(
        method, seats, ties, votes, valid, onBallot, blankCounts, others, candidates, links);
  }

  /**
   * The seats, by the library that allocates them, with the lists that nothing outside keeps out.
   */
  public Outcome allocate() {
    Contest contest = new Contest(method, seats, votes, admitted(), ties, candidates);
    return links.isEmpty()
        ? Apportionment.of(contest)
        : LinkedLists.allocate(contest, links, Draws.NONE);
  }

  /** The lists that reach what they need; those without a vote among them. */
  BitSet admitted() {
    BitSet admitted = new BitSet(votes.length);
    for (int list = 0; list < votes.length; list++) {
      admitted.set(
          list,
          admission.mayTakePart().get(list)
              && admission.shares().get(list).reachedBy(votes[list], valid));
    }
    return admitted;
  }

  /** The lists that compete for seats: admitted, and with a vote. */
  BitSet competing() {
    BitSet competing = admitted();
    for (int list = 0; list < votes.length; list++) {
      if (votes[list] == 0) {
        competing.clear(list);
      }
    }
    return competing;
  }

  /** Seats that the method can give. */
  int seatsToGive() {
    return method instanceof Plurality ? 1 : seats;
  }

  /**
   * @throws IllegalArgumentException for a method without signposts
   */
  SignpostMethod signposts() {
    return switch (method) {
      case SignpostMethod signposts -> signposts;
      case Plurality _ -> Method.DHONDT;
      // Averages from the first seat on; of an odd number they give a majority of the votes one of
      // the seats, so that art. P 9 asks for nothing.
      case Kieswet _ when seats >= Kieswet.LARGE && seats % 2 == 1 -> Method.DHONDT;
      default -> throw new IllegalArgumentException(method.code() + " has no signposts");
    };
  }

  /**
   * Whether the seats are right iff every two lists are in order, whatever the others have; else
   * quotas have to be known for that.
   */
  boolean comparesPairs() {
    return links.isEmpty() && comparesPairsOfLists();
  }

  private boolean comparesPairsOfLists() {
    return switch (method) {
      case SignpostMethod _, Plurality _ -> true;
      case Kieswet _ -> seats >= Kieswet.LARGE && seats % 2 == 1;
      case LargestRemainder(Quota quota) ->
          quota == Quota.HARE && !limited() && admission.admitsAll(votes.length);
    };
  }

  /** Whether a list can run out of candidates. */
  boolean limited() {
    for (int most : candidates) {
      if (most < seats) {
        return true;
      }
    }
    return false;
  }

  /** Valid ballots for no list. */
  public long blank() {
    return blankCounts ? Math.max(0, valid - ballotsForLists()) : 0;
  }

  long ballotsForLists() {
    long sum = 0;
    for (long count : votes) {
      sum += count;
    }
    return sum;
  }

  /** Ballots that can be moved or taken. */
  long ballots() {
    long sum = ballotsForLists();
    return blankCounts ? Math.max(sum, valid) : sum;
  }

  /** Whether a ballot can be cast that is valid and not this list's. */
  boolean hasOthers(int list) {
    int first = onBallot.nextSetBit(0);
    int other = first == list ? onBallot.nextSetBit(list + 1) : first;
    return blankCounts || other >= 0;
  }
}
