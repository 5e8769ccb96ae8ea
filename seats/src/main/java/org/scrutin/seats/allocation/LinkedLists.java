package org.scrutin.seats.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Lists that share their votes before they compete with each other: linked lists (Switzerland, BPR
 * art. 42), surplus agreements (Israel, Knesset Elections Law s. 82). Seats go to the groups first,
 * then by the same method to the lists of each. A list that a threshold keeps out brings nothing to
 * its group.
 */
public final class LinkedLists {
  private final Contest contest;
  private final List<Set<Integer>> groups = new ArrayList<>();

  private LinkedLists(Contest contest, List<Set<Integer>> links) {
    this.contest = contest;
    BitSet linked = new BitSet();
    for (Set<Integer> link : links) {
      TreeSet<Integer> group = new TreeSet<>();
      for (int list : link) {
        if (list < 0 || list >= contest.votes().length || linked.get(list)) {
          throw new IllegalArgumentException("list " + list + " is unknown or linked twice");
        }
        linked.set(list);
        if (contest.competes(list)) {
          group.add(list);
        }
      }
      groups.add(group);
    }
    for (int list : contest.competing()) {
      if (!linked.get(list)) {
        groups.add(Set.of(list));
      }
    }
    groups.removeIf(Set::isEmpty);
    groups.sort(Comparator.comparing(LinkedLists::name));
  }

  /**
   * Seats of a contest.
   *
   * @param links groups of list positions; a list in none stands alone
   * @param draws in the order of need: between groups, then inside each in the order of their first
   *     lists
   * @throws IllegalArgumentException if a list is linked twice or does not exist
   * @throws InvalidDraw as {@link Apportionment#of(Contest, List)}
   */
  public static Outcome allocate(Contest contest, List<Set<Integer>> links, List<Draw> draws) {
    return Draws.inOrder(draws, each -> allocate(contest, links, each));
  }

  /**
   * Seats with the drawings of lots on record.
   *
   * @throws IllegalArgumentException if a list is linked twice or does not exist
   */
  public static Outcome allocate(Contest contest, List<Set<Integer>> links, Draws draws) {
    return new LinkedLists(contest, links).run(draws);
  }

  /** A group is known by its first list that takes part. */
  private static int name(Set<Integer> group) {
    return group.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private Outcome run(Draws draws) {
    Outcome between = Apportionment.run(ofGroups(), draws, IntUnaryOperator.identity());
    Lots lots = between instanceof Outcome.LotsRequired open ? open.lots() : null;
    int[] seats = new int[contest.votes().length];
    List<Award> awards = new ArrayList<>();
    int unassigned = between instanceof Outcome.Unassigned none ? none.unassigned() : 0;
    for (Set<Integer> group : groups) {
      int name = name(group);
      List<Award> won = between.awards().stream().filter(one -> one.list() == name).toList();
      // How many seats a tied group has to share is not known yet.
      if (won.isEmpty() || (lots != null && group.size() > 1 && lots.lists().contains(name))) {
        continue;
      }
      if (group.size() == 1) {
        awards.addAll(won);
        seats[name] = won.size();
        continue;
      }
      Outcome inside = Apportionment.run(inside(group, won.size()), draws, i -> seat(won, i));
      awards.addAll(inside.awards());
      group.forEach(list -> seats[list] = inside.seats()[list]);
      lots = lots == null && inside instanceof Outcome.LotsRequired open ? open.lots() : lots;
      unassigned += inside instanceof Outcome.Unassigned none ? none.unassigned() : 0;
    }
    awards.sort(Comparator.comparingInt(Award::seat));
    if (lots != null) {
      return new Outcome.LotsRequired(seats, List.copyOf(awards), lots);
    }
    Outcome.UnassignedReason reason =
        between instanceof Outcome.Unassigned none
            ? none.reason()
            : Outcome.UnassignedReason.REMAINDERS_SPENT;
    return unassigned == 0
        ? new Outcome.Settled(seats, List.copyOf(awards))
        : new Outcome.Unassigned(seats, List.copyOf(awards), unassigned, reason);
  }

  private static int seat(List<Award> won, int i) {
    return won.get(i - 1).seat();
  }

  private Contest ofGroups() {
    long[] votes = new long[contest.votes().length];
    int[] candidates = new int[votes.length];
    BitSet names = new BitSet();
    for (Set<Integer> group : groups) {
      int name = name(group);
      names.set(name);
      for (int list : group) {
        votes[name] = Math.addExact(votes[name], contest.votes()[list]);
        candidates[name] =
            (int) Math.min(Integer.MAX_VALUE, (long) candidates[name] + contest.candidates()[list]);
      }
    }
    // Where nobody competes, the contest says why.
    return groups.isEmpty() ? contest : contest.among(votes, names, contest.seats(), candidates);
  }

  private Contest inside(Set<Integer> group, int seats) {
    BitSet members = new BitSet();
    group.forEach(members::set);
    return contest.among(contest.votes(), members, seats, contest.candidates());
  }
}
