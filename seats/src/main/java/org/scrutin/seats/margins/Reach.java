package org.scrutin.seats.margins;

import java.util.Optional;
import java.util.OptionalLong;
import org.scrutin.seats.margins.Margin.Kind;

/**
 * The fewest ballots, all changed in one way, with which one list of a contest has at least so many
 * seats, or at most so many: the distance to <em>any</em> such seat vector. Exact, thresholds of
 * the contest included.
 *
 * <p>The list's m-th seat stands iff not more than {@code S - m} quotients of others come before
 * its m-th quotient. Ballots go to the list or come from it wherever they can, for no other change
 * does more (a divisor method is monotone in the list's votes and in the others', and the base of
 * thresholds is the same); what the others have to lose or gain beside that is found by {@link
 * Cheapest}.
 */
public final class Reach {
  private static final int MAX_STEPS = 10_000;

  private final Trial none;

  /**
   * @param wanted TIE: it could have them, if need be by lots; CHANGE: it certainly has them
   * @throws IllegalArgumentException if there are no signposts, see {@link Unavailable#ofTargets}
   */
  public Reach(Race race, int list, Kind kind, Verdict wanted, TargetSide side) {
    race.signposts();
    this.none = new Trial(race, list, kind, wanted, side, 0, 0);
  }

  /** The contest from which it starts. */
  Race race() {
    return none.race();
  }

  /** Whether some number of ballots does it that is not greater. */
  public boolean within(int seats, long most) {
    int all = none.race().seatsToGive();
    boolean asked = seats > 0 && seats <= all;
    Trial trial = trial(seats, 0);
    if (asked && !(trial.kind() != Kind.MOVED && trial.changesOthers())) {
      // One ballot more never does less: the fewest need not be known.
      return trial.with(Math.min(most, limit(trial))).does();
    }
    OptionalLong fewest = ballots(seats);
    return fewest.isPresent() && fewest.getAsLong() <= most;
  }

  /** The fewest ballots, or nothing if no number does it. */
  public OptionalLong ballots(int seats) {
    int all = none.race().seatsToGive();
    if (none.side() == TargetSide.AT_LEAST ? seats <= 0 : seats >= all) {
      return OptionalLong.of(0);
    }
    if (seats < 0 || seats > all) {
      return OptionalLong.empty();
    }
    Trial trial = trial(seats, 0);
    return trial.kind() != Kind.MOVED && trial.changesOthers() ? climb(trial) : halve(trial);
  }

  /**
   * A change of so many ballots, as {@link #ballots} found them. The votes that it leads to are
   * allocated anew, and one ballot less is tried too.
   *
   * @throws IllegalStateException if these are not the fewest that do it, which would be a fault
   */
  public Witness witness(int seats, long ballots) {
    Trial trial = trial(seats, ballots);
    Witness witness = ballots == 0 ? new Recount(trial.race()).witness(0) : trial.witness();
    Held then = Held.of(trial.race().with(witness.votes(), witness.valid()).allocate());
    boolean least = trial.side() == TargetSide.AT_LEAST;
    int reached =
        (least == (trial.wanted() == Verdict.CHANGE) ? then.certain() : then.most())[trial.list()];
    if (least ? reached < seats : reached > seats) {
      throw new IllegalStateException(ballots + " ballots do not lead to " + seats + " seats");
    }
    if (ballots > 0 && trial.with(ballots - 1).does()) {
      throw new IllegalStateException("fewer than " + ballots + " ballots lead there");
    }
    return witness;
  }

  /** Where the list's own votes change, one ballot more never does less. */
  private static OptionalLong halve(Trial trial) {
    long most = limit(trial);
    return trial.with(most).does()
        ? OptionalLong.of(Halving.least(0, most, some -> trial.with(some).does()))
        : OptionalLong.empty();
  }

  /**
   * Where the others alone change, the base of thresholds does too. What has to be changed does not
   * fall as the base moves away, so that the fewest ballots that are enough are found by asking
   * again with what was needed. Lists that need the whole of the base together are chased for ever;
   * each answer comes nearer by a hundredth at least where they leave a hundredth of it.
   */
  private static OptionalLong climb(Trial trial) {
    long most = limit(trial);
    long byBase = byBase(trial, most);
    boolean gain = trial.side() == TargetSide.AT_LEAST;
    long ballots = gain ? byBase : 0;
    for (int asked = 0; ballots <= most && asked < MAX_STEPS; asked++) {
      if (!gain && ballots >= byBase) {
        return OptionalLong.of(byBase);
      }
      Optional<Cheapest> need = trial.with(ballots).need();
      long needed = need.map(Cheapest::ballots).orElse(Cheapest.IMPOSSIBLE);
      if (needed <= ballots) {
        return OptionalLong.of(ballots);
      }
      ballots = gain ? needed : Math.min(needed, byBase);
    }
    return OptionalLong.empty();
  }

  /** The fewest ballots by which the list comes in or falls out only because the base changes. */
  private static long byBase(Trial trial, long most) {
    boolean wantedOut = trial.side() == TargetSide.AT_MOST;
    if (trial.isOut() == wantedOut) {
      return 0;
    }
    boolean never = trial.with(most).isOut() != wantedOut;
    return never || (wantedOut && !trial.race().hasOthers(trial.list()))
        ? Cheapest.IMPOSSIBLE
        : Halving.least(0, most, some -> trial.with(some).isOut() == wantedOut);
  }

  private static long limit(Trial trial) {
    long own = trial.race().votes()[trial.list()];
    return switch (trial.kind()) {
      case ADDED -> Margin.MOST;
      case MOVED, REMOVED ->
          trial.side() == TargetSide.AT_LEAST ? trial.race().ballots() - own : own;
    };
  }

  private Trial trial(int seats, long ballots) {
    return new Trial(
        none.race(), none.list(), none.kind(), none.wanted(), none.side(), seats, ballots);
  }
}
