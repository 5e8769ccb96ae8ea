package org.scrutin.seats.margins;

import org.jspecify.annotations.Nullable;

/** Votes of a contest, as ballots are taken and given one after the other. */
final class Recount {
  private final Race race;
  private final long[] votes;
  private long blank;
  private long valid;

  Recount(Race race) {
    this.race = race;
    this.votes = race.votes().clone();
    this.blank = race.blank();
    this.valid = race.valid();
  }

  void take(int list, long ballots) {
    give(list, -ballots);
  }

  void give(int list, long ballots) {
    votes[list] += ballots;
    valid += ballots;
  }

  /**
   * Takes blank ballots, then the lists'.
   *
   * @param spare what each list can do without
   * @return false if that is too little
   */
  boolean take(long[] spare, long ballots) {
    long left = ballots - takeBlank(ballots);
    for (int list = 0; list < votes.length; list++) {
      long taken = Math.min(left, spare[list]);
      take(list, taken);
      left -= taken;
    }
    return left == 0;
  }

  /**
   * Gives ballots to lists, or makes them blank.
   *
   * @param room what each list can get
   * @return false if that is too little
   */
  boolean give(long[] room, long ballots) {
    long left = ballots;
    for (int list = 0; list < votes.length; list++) {
      long given = Math.min(left, room[list]);
      give(list, given);
      left -= given;
    }
    return left == 0 || giveBlank(left);
  }

  private long takeBlank(long most) {
    long taken = Math.min(most, blank);
    valid -= taken;
    blank -= taken;
    return taken;
  }

  private boolean giveBlank(long ballots) {
    if (race.blankCounts()) {
      blank += ballots;
      valid += ballots;
    }
    return race.blankCounts();
  }

  /**
   * Takes blank ballots, then any list's.
   *
   * @param spared the list that keeps its own; null if none does
   * @throws IllegalStateException if there are not so many
   */
  void takeFromOthers(@Nullable Integer spared, long ballots) {
    long left = ballots - takeBlank(ballots);
    for (int list = 0; list < votes.length; list++) {
      if (spared == null || spared != list) {
        long taken = Math.min(left, votes[list]);
        take(list, taken);
        left -= taken;
      }
    }
    if (left > 0) {
      throw new IllegalStateException("there are " + left + " ballots less than were to be taken");
    }
  }

  /**
   * Gives ballots to the first list that can be voted for, or makes them blank ones.
   *
   * @param but the list that gets none; null if any may
   * @throws IllegalStateException if nobody can have them
   */
  void giveToOthers(@Nullable Integer but, long ballots) {
    if (ballots == 0) {
      return;
    }
    int list = race.onBallot().nextSetBit(0);
    if (but != null && list == but) {
      list = race.onBallot().nextSetBit(list + 1);
    }
    if (list >= 0) {
      give(list, ballots);
    } else if (!giveBlank(ballots)) {
      throw new IllegalStateException("nobody else can be voted for");
    }
  }

  Witness witness(long ballots) {
    return new Witness(ballots, votes, valid);
  }
}
