package org.scrutin.seats.margins;

import java.util.Optional;
import org.scrutin.seats.margins.Margin.Kind;

/**
 * One question: whether so many ballots, all changed in one way, can bring a list of a contest to a
 * number of seats.
 *
 * @param wanted TIE: it could have them, if need be by lots; CHANGE: it certainly has them
 */
record Trial(
    Race race, int list, Kind kind, Verdict wanted, TargetSide side, int seats, long ballots) {

  /** The same with other ballots. */
  Trial with(long others) {
    return new Trial(race, list, kind, wanted, side, seats, others);
  }

  /** Whether the others lose or gain ballots; else those of the list alone change. */
  boolean changesOthers() {
    return kind == Kind.MOVED || gain() == (kind == Kind.REMOVED);
  }

  boolean does() {
    if (isOut()) {
      return !gain() && possible();
    }
    return possible()
        && need().filter(need -> need.ballots() <= (changesOthers() ? ballots : 0)).isPresent();
  }

  /** Whether the list has no vote, or too few to take part. */
  boolean isOut() {
    long votes = votes();
    return votes <= 0
        || !race.admission().mayTakePart().get(list)
        || votes < race.admission().needed(list, base());
  }

  /** What the others have to lose or gain; the list takes part. */
  Optional<Cheapest> need() {
    Quotient bar = new Quotient(race.signposts(), votes(), gain() ? seats : seats + 1);
    Rivals rivals = new Rivals(race, bar, list, base(), gain() == (wanted == Verdict.CHANGE));
    int room = race.seatsToGive() - seats;
    int missing = Math.max(0, gain() ? rivals.before() - room : room - rivals.before());
    return Cheapest.of(gain() ? rivals.cuts(missing) : rivals.raises(missing), missing);
  }

  /** Votes and seats that this leads to, if it {@link #does}. */
  Witness witness() {
    Recount recount = new Recount(race);
    long left = ballots;
    if (changesOthers() && !isOut()) {
      var paid = need().orElseThrow().paid();
      for (int rival = 0; rival < paid.size(); rival++) {
        recount.give(rival, gain() ? -paid.get(rival) : paid.get(rival));
        left -= paid.get(rival);
      }
    }
    // What is left goes to anyone: neither the list nor the base is changed by that.
    if (gain()) {
      if (kind != Kind.ADDED) {
        recount.takeFromOthers(list, left);
      }
      if (kind != Kind.REMOVED) {
        recount.give(list, ballots);
      }
    } else {
      if (kind != Kind.ADDED) {
        recount.take(list, ballots);
      }
      if (kind != Kind.REMOVED) {
        recount.giveToOthers(list, left);
      }
    }
    return recount.witness(ballots);
  }

  private boolean gain() {
    return side == TargetSide.AT_LEAST;
  }

  /** A ballot is moved or added to somebody: there has to be one. */
  private boolean possible() {
    return ballots == 0
        || kind == Kind.REMOVED
        || (gain() ? race.onBallot().get(list) : race.hasOthers(list));
  }

  private long votes() {
    long own = race.votes()[list];
    return switch (kind) {
      case ADDED -> gain() ? own + ballots : own;
      case REMOVED -> gain() ? own : own - ballots;
      case MOVED -> gain() ? own + ballots : own - ballots;
    };
  }

  private long base() {
    return switch (kind) {
      case MOVED -> race.valid();
      case ADDED -> race.valid() + ballots;
      case REMOVED -> Math.max(0, race.valid() - ballots);
    };
  }
}
