package org.scrutin.seats.allocation;

import java.util.List;
import java.util.TreeSet;

/** A recorded drawing of lots. It answers one {@link Lots} and is refused by every other. */
public sealed interface Draw {
  /** Number of the first seat that was drawn for. */
  int seat();

  /** Positions of the lists that were tied. */
  List<Integer> lists();

  /** The lists that win, before it is asked whether these were the lots to be drawn. */
  List<Integer> drawn(int seats);

  /**
   * The lists that win the seats, ascending.
   *
   * @throws InvalidDraw if it was for another seat or other lists, or names other winners than
   *     those lots can have
   */
  default List<Integer> answer(Lots lots) {
    if (seat() != lots.seat()) {
      throw new InvalidDraw(
          "the draw is for seat " + seat() + ", but lots decide from seat " + lots.seat());
    }
    if (!List.copyOf(new TreeSet<>(lists())).equals(lots.lists())
        || lists().size() != lots.lists().size()) {
      throw new InvalidDraw("the draw was among other lists than those that are tied");
    }
    TreeSet<Integer> winners = new TreeSet<>(drawn(lots.seats()));
    if (winners.size() != lots.seats() || !lots.lists().containsAll(winners)) {
      throw new InvalidDraw(
          "the draw has to name " + lots.seats() + " of the tied lists, each once");
    }
    return List.copyOf(winners);
  }

  /**
   * A draw that anyone can repeat: the tied lists, in the order in which they are given, are
   * numbered from 1 and drawn by {@link Sampler} without replacement.
   *
   * @param lists in the order of their codes, so that everyone numbers them alike
   * @param seed digits that nobody could foresee, as from dice thrown in public
   */
  record BySeed(int seat, List<Integer> lists, String seed) implements Draw {
    public BySeed {
      lists = List.copyOf(lists);
    }

    @Override
    public List<Integer> drawn(int seats) {
      return new Sampler(seed, lists.size())
          .distinct(Math.min(seats, lists.size())).stream()
              .map(number -> lists.get((int) (number - 1)))
              .toList();
    }
  }

  /**
   * A draw that was held by hand.
   *
   * @param winners positions of the lists that were drawn
   * @param witnesses who saw it, at least one
   * @param minutes where it is recorded
   */
  record ByHand(
      int seat, List<Integer> lists, List<Integer> winners, List<String> witnesses, String minutes)
      implements Draw {
    /**
     * @throws InvalidDraw without a witness or minutes
     */
    public ByHand {
      lists = List.copyOf(lists);
      winners = List.copyOf(winners);
      witnesses = List.copyOf(witnesses);
      if (witnesses.stream().allMatch(String::isBlank) || minutes.isBlank()) {
        throw new InvalidDraw("a draw by hand needs a witness and minutes");
      }
    }

    @Override
    public List<Integer> drawn(int seats) {
      return winners;
    }
  }
}
