package org.scrutin.seats.margins;

/**
 * Votes after a concrete change of ballots.
 *
 * @param ballots how many were changed
 * @param votes by list position
 * @param valid the base of thresholds
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Witness(long ballots, long[] votes, long valid) {

  /**
   * So many ballots, changed so that the seat moves: taken from the list that loses it, or where it
   * has no more from others than the list that gains it; given to that one, or where nobody gains
   * it to somebody else.
   */
  static Witness of(Race race, Margin.Kind kind, long ballots, Change change) {
    Integer from = change.from();
    Integer to = change.to();
    Recount recount = new Recount(race);
    if (kind != Margin.Kind.ADDED) {
      long first = from == null ? 0 : Math.min(ballots, race.votes()[from]);
      if (from != null) {
        recount.take(from, first);
      }
      recount.takeFromOthers(to, ballots - first);
    }
    if (kind != Margin.Kind.REMOVED) {
      if (to != null && race.onBallot().get(to)) {
        recount.give(to, ballots);
      } else {
        recount.giveToOthers(from, ballots);
      }
    }
    return recount.witness(ballots);
  }
}
