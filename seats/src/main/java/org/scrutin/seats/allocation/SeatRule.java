package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.scrutin.seats.method.Method;

/**
 * An election's rule, ready to be applied to votes. Votes are by list position. The caller moves
 * the votes and keeps the outcomes: after a change it recomputes the constituencies that the change
 * touched, or all of them when {@link #admittedNationally} answers another set than before it.
 *
 * @param level constituency: each allocates its own seats; national: the whole allocates all
 * @param kinds of the lists, by position
 * @param parties of how many each list is made, by position
 * @param links groups of positions whose votes are counted together first, see {@link LinkedLists}
 * @param tier above the constituencies; with one, {@link Allocation} gives the seats
 */
public record SeatRule(
    Method method,
    Level level,
    Ties ties,
    List<Threshold> thresholds,
    List<String> kinds,
    List<Integer> parties,
    List<Set<Integer>> links,
    Tier tier) {
  public SeatRule {
    thresholds = List.copyOf(thresholds);
    kinds = List.copyOf(kinds);
    parties = List.copyOf(parties);
    links = List.copyOf(links);
  }

  /** A rule of one tier. */
  public SeatRule(
      Method method,
      Level level,
      Ties ties,
      List<Threshold> thresholds,
      List<String> kinds,
      List<Integer> parties,
      List<Set<Integer>> links) {
    this(method, level, ties, thresholds, kinds, parties, links, Tier.NONE);
  }

  /** A rule for lists of one party each, none of them linked. */
  public SeatRule(
      Method method, Level level, Ties ties, List<Threshold> thresholds, List<String> kinds) {
    this(method, level, ties, thresholds, kinds, Collections.nCopies(kinds.size(), 1), List.of());
  }

  /** Whether a list needs a threshold. */
  public boolean needs(int list, Threshold threshold) {
    return threshold.appliesTo(kinds.get(list), parties.get(list));
  }

  /** Whether any list can be kept out of a constituency by what it has elsewhere. */
  public boolean couples() {
    return thresholds.stream().anyMatch(threshold -> threshold.level() == Level.NATIONAL);
  }

  /** Whether a tier above them makes seats of all constituencies' votes. */
  public boolean tiered() {
    return !(tier instanceof Tier.None);
  }

  /**
   * The lists that the national thresholds let take part.
   *
   * @param votes of the whole country
   * @param valid of the whole country
   */
  public BitSet admittedNationally(long[] votes, long valid) {
    return Thresholds.admitted(thresholds, Level.NATIONAL, kinds, parties, votes, valid);
  }

  /**
   * Seats of one constituency, or of the whole under a national rule (then a threshold of level
   * constituency is one of the whole too).
   *
   * @param admittedNationally as {@link #admittedNationally} answers for the whole country
   */
  public Outcome allocate(Votes of, BitSet admittedNationally) {
    Contest contest = contest(of, admittedNationally);
    return links.isEmpty()
        ? Apportionment.of(contest, of.draws())
        : LinkedLists.allocate(contest, links, of.draws());
  }

  /** The contest of a constituency among the lists that every threshold admits. */
  public Contest contest(Votes of, BitSet admittedNationally) {
    BitSet admitted =
        Thresholds.admitted(thresholds, Level.CONSTITUENCY, kinds, parties, of.votes(), of.valid());
    admitted.and(admittedNationally);
    return new Contest(method, of.seats(), of.votes(), admitted, ties);
  }

  /**
   * What a constituency brings to its contest.
   *
   * @param seats 1 or greater
   * @param votes by list position
   * @param valid 0 or greater, blank included where the law counts blank as valid
   * @param draws lots that were drawn there
   */
  public record Votes(int seats, long[] votes, long valid, Draws draws) {
    /** Where no lots were drawn. */
    public Votes(int seats, long[] votes, long valid) {
      this(seats, votes, valid, Draws.NONE);
    }

    /** All constituencies together, for the national thresholds. */
    public static Votes sum(List<Votes> parts) {
      long[] votes = new long[parts.isEmpty() ? 0 : parts.getFirst().votes().length];
      for (Votes part : parts) {
        Arrays.setAll(votes, list -> Math.addExact(votes[list], part.votes()[list]));
      }
      return new Votes(
          parts.stream().mapToInt(Votes::seats).sum(),
          votes,
          parts.stream().mapToLong(Votes::valid).reduce(0, Math::addExact));
    }
  }
}
