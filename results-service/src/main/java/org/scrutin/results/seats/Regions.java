package org.scrutin.results.seats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.scrutin.results.seats.SeatRule.Votes;

/**
 * Two tiers of which the first gives seats to regions and the second to lists: each region gets
 * seats by the votes that were cast in it, by the largest remainder of Hare's quota, and gives them
 * to the lists that national thresholds admit (Czech Republic until 2021, law 247/1995 § 48 to 50).
 *
 * @param seats of each region; empty while it waits for lots
 * @param national how the regions got theirs
 * @param regional what the seats of each region ended in; empty while regions wait for lots
 */
public record Regions(List<Integer> seats, Outcome national, List<Outcome> regional) {
  public Regions {
    seats = List.copyOf(seats);
    regional = List.copyOf(regional);
  }

  /**
   * Gives the seats of a country.
   *
   * @param seats of the country, 1 or greater
   * @param votes of each region; their seats are not read
   */
  public static Regions of(SeatRule rule, int seats, List<Votes> votes) {
    long[] cast = votes.stream().mapToLong(Votes::valid).toArray();
    Outcome national =
        Apportionment.of(Contest.open(new LargestRemainder(Quota.HARE), seats, cast, Ties.LOTS));
    if (!(national instanceof Outcome.Settled)) {
      return new Regions(List.of(), national, List.of());
    }
    Votes country = Votes.sum(votes);
    BitSet admitted = rule.admittedNationally(country.votes(), country.valid());
    List<Integer> own = new ArrayList<>();
    List<Outcome> regional = new ArrayList<>();
    for (int region = 0; region < cast.length; region++) {
      int there = national.seats()[region];
      own.add(there);
      if (there > 0) {
        Votes stated = votes.get(region);
        regional.add(rule.allocate(new Votes(there, stated.votes(), stated.valid()), admitted));
      }
    }
    return new Regions(own, national, regional);
  }
}
