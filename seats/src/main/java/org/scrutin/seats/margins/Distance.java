package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.Ratio;

/**
 * How far a contest is from other seats: the fewest ballots, all changed in one way, with which a
 * given seat vector is a right one, ties allowed whatever the rule makes of them. A vector is right
 * iff there is a quotient that no next seat is above and no last seat below ({@link Bounds}); the
 * best such quotient is one of a few, where the votes to be given and those to be taken meet.
 *
 * @param ballots the fewest
 * @param witness votes with which the vector is right
 */
public record Distance(long ballots, Witness witness) {
  private static final int FEW = 200;

  /**
   * @param target seats by list position; their sum is the contest's
   * @return nothing if no number of ballots leads there
   * @throws IllegalArgumentException if the seats do not add up, or the distance is not available
   *     (see {@link #unavailable})
   * @throws IllegalStateException if the result does not stand the check by the library that
   *     allocates, which would be a fault
   */
  public static Optional<Distance> of(Race race, int[] target, Kind kind) {
    if (target.length != race.votes().length
        || IntStream.of(target).anyMatch(seats -> seats < 0)
        || IntStream.of(target).sum() != race.seatsToGive()) {
      throw new IllegalArgumentException("these are not " + race.seatsToGive() + " seats");
    }
    unavailable(race, kind)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why.sentence());
            });
    return candidates(race, target, kind).stream()
        .map(bar -> new Bounds(race, target, bar))
        .map(bounds -> bounds.change(kind))
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(Witness::ballots))
        .map(witness -> checked(race, target, witness));
  }

  /** Where ballots are added or removed, thresholds move too: then distances are not available. */
  public static Optional<Unavailable> unavailable(Race race, Kind kind) {
    boolean thresholds =
        race.admission().shares().stream().mapToLong(Ratio::numerator).anyMatch(part -> part > 0);
    return kind != Kind.MOVED && thresholds
        ? Optional.of(Unavailable.DISTANCE_WITH_THRESHOLD)
        : Unavailable.ofTargets(race);
  }

  private static Distance checked(Race race, int[] target, Witness witness) {
    Race then =
        new Race(
            race.method(),
            race.seats(),
            Ties.LOTS,
            witness.votes(),
            witness.valid(),
            race.onBallot(),
            race.blankCounts(),
            race.admission());
    if (!Held.certainly(target).within(Held.of(then.allocate()))) {
      throw new IllegalStateException("the seats are others than those asked for");
    }
    return new Distance(witness.ballots(), witness);
  }

  private static List<Quotient> candidates(Race race, int[] target, Kind kind) {
    return switch (kind) {
      case MOVED -> meetings(race, target);
      case ADDED -> lowest(race, target);
      case REMOVED -> highest(race, target);
    };
  }

  /** The lowest quotient at which nobody has a vote too many. */
  private static List<Quotient> lowest(Race race, int[] target) {
    @Nullable Quotient bar = null;
    for (int list = 0; list < target.length; list++) {
      long votes = Math.max(target[list] > 0 ? 1 : 0, race.votes()[list]);
      if (votes > 0
          && race.admission().mayTakePart().get(list)
          && (bar == null || bar.compare(votes, target[list] + 1) > 0)) {
        bar = new Quotient(race.signposts(), votes, target[list] + 1);
      }
    }
    // A list may have to have more than it may have, where quotients are less than a ballot apart.
    for (int list = 0; bar != null && list < target.length; list++) {
      if (target[list] > 0) {
        long least = bar.least(target[list]);
        if (least < Quotient.BEYOND && least > bar.most(target[list] + 1)) {
          bar = new Quotient(race.signposts(), least, target[list] + 1);
          list = -1;
        }
      }
    }
    return bar == null ? List.of() : List.of(bar);
  }

  /** The highest quotient at which nobody has a vote too few. */
  private static List<Quotient> highest(Race race, int[] target) {
    @Nullable Quotient bar = null;
    for (int list = 0; list < target.length; list++) {
      long votes = race.votes()[list];
      if (target[list] > 0 && votes == 0) {
        return List.of();
      }
      if (target[list] > 0 && (bar == null || bar.compare(votes, target[list]) < 0)) {
        bar = new Quotient(race.signposts(), votes, target[list]);
      }
    }
    for (int list = 0; bar != null && list < target.length; list++) {
      if (target[list] > 0) {
        long most = bar.most(target[list] + 1);
        if (most > 0 && bar.least(target[list]) > most) {
          bar = new Quotient(race.signposts(), most, target[list]);
          list = -1;
        }
      }
    }
    return bar == null ? List.of() : List.of(bar);
  }

  /**
   * The least quotient of a last seat is such a quotient, so that no other need be tried: for each
   * list the two at which ballots to be given become as many as those to be taken. Of few ballots
   * some quotients leave a list no whole number of votes: then all are tried.
   */
  private static List<Quotient> meetings(Race race, int[] target) {
    long ballots = race.ballots();
    boolean few = ballots <= FEW + race.seats();
    List<Quotient> bars = new ArrayList<>();
    for (int last : target) {
      if (last > 0) {
        LongFunction<Quotient> bar = votes -> new Quotient(race.signposts(), votes, last);
        LongPredicate met = votes -> new Bounds(race, target, bar.apply(votes)).excess() >= 0;
        long meeting = few ? ballots : Halving.least(1, ballots, met);
        LongStream.rangeClosed(few ? 1 : Math.max(1, meeting - 1), meeting)
            .mapToObj(bar)
            .forEach(bars::add);
      }
    }
    return bars;
  }
}
