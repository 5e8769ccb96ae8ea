package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.method.Plurality;

/**
 * One of the contests that give the seats of a race: between groups of linked lists, and inside
 * each group. The seats of the race are right iff those of every component are: another number of
 * seats for a group is other seats for its lists, whatever becomes of them inside.
 *
 * @param entrants positions of the lists of each competitor, whose votes count together
 * @param seats to be given here
 * @param held seats by competitor
 * @param inside whether this is inside a group, where one list alone has all seats of it
 */
record Component(Race race, List<List<Integer>> entrants, int seats, Held held, boolean inside) {
  Component {
    entrants = List.copyOf(entrants);
  }

  /** A race of lists that are not linked. */
  static Component of(Race race, Held held) {
    return new Component(
        race,
        IntStream.range(0, race.votes().length).mapToObj(List::of).toList(),
        race.seats(),
        held,
        false);
  }

  /** Between the groups, then inside every group that has seats. */
  static List<Component> of(Race race) {
    List<List<Integer>> groups = new ArrayList<>();
    BitSet alone = new BitSet();
    alone.set(0, race.votes().length);
    for (Set<Integer> link : race.links()) {
      groups.add(link.stream().sorted().toList());
      link.forEach(alone::clear);
    }
    alone.stream().forEach(list -> groups.add(List.of(list)));
    Component between = given(race, groups, race.seats(), false);
    List<Component> components = new ArrayList<>(List.of(between));
    for (int group = 0; group < race.links().size(); group++) {
      int certain = between.held().certain()[group];
      for (int seats = Math.max(1, certain); seats <= between.held().most()[group]; seats++) {
        components.add(given(race, groups.get(group).stream().map(List::of).toList(), seats, true));
      }
    }
    return components;
  }

  private static Component given(
      Race race, List<List<Integer>> entrants, int seats, boolean inside) {
    Held nothing = Held.certainly(new int[entrants.size()]);
    Held now =
        new Component(race, entrants, seats, nothing, inside).allocate(race.votes(), race.valid());
    return new Component(race, entrants, seats, now, inside);
  }

  /** What these votes give, with the lists that nothing outside the race keeps out. */
  Held allocate(long[] votes, long valid) {
    BitSet admitted = race.with(votes, valid).competing();
    long[] sums = new long[entrants.size()];
    int[] candidates = new int[sums.length];
    BitSet competing = new BitSet();
    for (int entrant = 0; entrant < sums.length; entrant++) {
      for (int list : entrants.get(entrant)) {
        if (admitted.get(list)) {
          competing.set(entrant);
          sums[entrant] += votes[list];
        }
      }
      candidates[entrant] = candidates(entrant, admitted);
    }
    if (inside && competing.cardinality() == 1) {
      return alone(competing.nextSetBit(0));
    }
    Outcome outcome =
        Apportionment.of(
            new Contest(race.method(), seats, sums, competing, race.ties(), candidates));
    return Held.of(outcome);
  }

  /** One list has all seats. */
  Held alone(int entrant) {
    int[] all = new int[entrants.size()];
    all[entrant] = seats;
    return Held.certainly(all);
  }

  /** Whether anybody has as few candidates that seats could be left. */
  boolean limited() {
    return Arrays.stream(race.candidates()).anyMatch(most -> most < race.seats());
  }

  /** Seats that the lists which take part can fill together. */
  int candidates(int entrant, BitSet in) {
    long sum = 0;
    for (int list : entrants.get(entrant)) {
      sum += in.get(list) ? race.candidates()[list] : 0;
    }
    return (int) Math.min(Integer.MAX_VALUE, sum);
  }

  /** Seats that the method can give. */
  int seatsToGive() {
    return race.method() instanceof Plurality ? 1 : seats;
  }

  /** Place of the competitor that a list belongs to. */
  int entrant(int list) {
    for (int entrant = 0; entrant < entrants.size(); entrant++) {
      if (entrants.get(entrant).contains(list)) {
        return entrant;
      }
    }
    throw new IllegalArgumentException("list " + list + " does not compete here");
  }

  /** The lists that compete here. */
  BitSet lists() {
    BitSet lists = new BitSet();
    entrants.forEach(entrant -> entrant.forEach(lists::set));
    return lists;
  }
}
