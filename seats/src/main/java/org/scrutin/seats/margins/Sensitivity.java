package org.scrutin.seats.margins;

/**
 * Whether any of a set of changes moves a seat. Exact in both directions: the seats stay right iff
 * no list that holds one falls out, and no quotient that goes empty comes before one that does not
 * (Pukelsheim, Proportional Representation, 2nd ed., ch. 4: the max-min inequality). Each of these
 * has one worst change: take from the one, add to the other, and take from the rest what lowers the
 * base of the threshold; a {@link Freedom} allows all of that at once.
 */
public final class Sensitivity {
  private final Race race;
  private final Held held;
  private final SeatOrder order;
  private final long all;
  private final boolean unassigned;

  /**
   * @param race votes from which the changes start; they need not be those that gave the seats
   * @param held seats whose right is asked for
   * @throws IllegalArgumentException if margins are not available, see {@link Unavailable}
   */
  public Sensitivity(Race race, Held held) {
    this.race = race;
    this.held = held;
    this.order = SeatOrder.of(race);
    this.all = race.ballotsForLists();
    this.unassigned = held.given() < race.seatsToGive();
  }

  /** The weightiest change that a freedom allows. */
  public Change worst(Freedom freedom) {
    Change worst = Change.NONE;
    int lists = race.votes().length;
    for (int a = 0; a < lists && worst.verdict() != Verdict.CHANGE; a++) {
      if (unassigned()) {
        worst = worst.or(entering(a, freedom));
      }
      if (held.most()[a] > 0) {
        worst = worst.or(leaving(a, freedom));
        for (int b = 0; b < lists; b++) {
          worst = b == a ? worst : worst.or(pair(a, b, freedom));
        }
      }
    }
    return worst;
  }

  /** Whether the list can be brought to have no votes left, or too few to take part. */
  public boolean couldFallOut(int list, Freedom freedom) {
    long taken = freedom.from(list);
    long left = race.votes()[list] - taken;
    long base = race.valid() - taken + (race.hasOthers(list) ? freedom.added() : 0);
    return left <= 0
        || race.admission().mayBeKeptOut().get(list)
        || !race.admission().shares().get(list).reachedBy(left, Math.max(0, base));
  }

  /** Whether the list can be brought to take part, with the most votes that it can have. */
  public boolean couldTakePart(int list, Freedom freedom) {
    long votes = most(list, freedom);
    long base = race.valid() + votes - race.votes()[list] - freedom.fromOthers(list);
    return votes > 0
        && race.admission().mayTakePart().get(list)
        && race.admission().shares().get(list).reachedBy(votes, Math.max(0, base));
  }

  /** A list that has a seat, and could fall out. */
  Change leaving(int list, Freedom freedom) {
    return couldFallOut(list, freedom)
        ? new Change(Verdict.CHANGE, list, null, Change.ChangeVia.THRESHOLD)
        : Change.NONE;
  }

  /** Whether a seat is left that a list would get which came in. */
  boolean unassigned() {
    return unassigned;
  }

  /** A list that could come in where a seat is left. */
  Change entering(int list, Freedom freedom) {
    return couldTakePart(list, freedom) && hasRoom(list)
        ? new Change(Verdict.CHANGE, null, list, Change.ChangeVia.THRESHOLD)
        : Change.NONE;
  }

  /** A list that has a seat, and one that could get it. */
  Change pair(int a, int b, Freedom freedom) {
    if (!couldTakePart(b, freedom) || !hasRoom(b)) {
      return Change.NONE;
    }
    long taken = freedom.from(a);
    long left = race.votes()[a] - taken;
    long most = most(b, freedom);
    int claim =
        order.compare(
            left, held.most()[a], most, held.certain()[b] + 1, all - taken + freedom.added());
    Verdict verdict =
        claim == 0 ? equal(Long.compare(left, most)) : claim < 0 ? Verdict.CHANGE : Verdict.NONE;
    return verdict == Verdict.NONE
        ? Change.NONE
        : new Change(
            verdict, a, b, standsNow(b) ? Change.ChangeVia.PAIR : Change.ChangeVia.THRESHOLD);
  }

  /**
   * @param holder compares the votes of the list that has the seat with the other's
   */
  private Verdict equal(int holder) {
    int preferred =
        switch (race.ties()) {
          case LOTS -> 0;
          case MOST_VOTES -> holder;
          case FEWEST_VOTES -> -holder;
        };
    return preferred == 0 ? Verdict.TIE : preferred < 0 ? Verdict.CHANGE : Verdict.NONE;
  }

  private boolean hasRoom(int list) {
    return held.certain()[list] < race.candidates()[list];
  }

  private boolean standsNow(int list) {
    return couldTakePart(list, Freedom.adding(0));
  }

  private long most(int list, Freedom freedom) {
    return race.votes()[list] + (race.onBallot().get(list) ? freedom.added() : 0);
  }
}
