package org.scrutin.seats.allocation;

import java.util.List;

/** What a contest ends in. */
public sealed interface Outcome {
  /** Seats that are certain, by list position. */
  int[] seats();

  /** The certain seats one by one, in order. */
  List<Award> awards();

  /** Every seat is given. */
  record Settled(int[] seats, List<Award> awards) implements Outcome {}

  /**
   * The last seats depend on a drawing of lots; {@code seats} holds those that do not. Where it
   * takes several drawings this is the first, and what hangs on it is not among the certain seats.
   */
  record LotsRequired(int[] seats, List<Award> awards, Lots lots) implements Outcome {}

  /** Seats that nobody can have. */
  record Unassigned(int[] seats, List<Award> awards, int unassigned, UnassignedReason reason)
      implements Outcome {}

  /** Why seats stay unassigned. */
  enum UnassignedReason {
    /** No list reaches the thresholds. */
    NO_LIST_ADMITTED,
    /** No list that takes part has a vote. */
    NO_VOTES,
    /** The method gives one seat and there are more. */
    METHOD_GIVES_ONE_SEAT,
    /** Every list that takes part has seats for all its candidates. */
    LISTS_EXHAUSTED,
    /** The quota is so high that after a seat for each remainder some are left. */
    REMAINDERS_SPENT
  }
}
