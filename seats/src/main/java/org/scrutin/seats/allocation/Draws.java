package org.scrutin.seats.allocation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The drawings of lots on record, which a contest asks whenever it comes to lots. */
@FunctionalInterface
public interface Draws {
  Draws NONE = _ -> null;

  /**
   * Positions of the lists that won, in any order; null while these lots are not drawn.
   *
   * @throws InvalidDraw if a draw that was to answer them does not
   */
  @Nullable List<Integer> winners(Lots lots);

  /**
   * Runs a contest with draws in the order in which it needs them.
   *
   * @throws InvalidDraw if one does not answer the lots that it comes to, or nothing asks for it
   */
  static Outcome inOrder(List<Draw> draws, Function<Draws, Outcome> contest) {
    Deque<Draw> left = new ArrayDeque<>(draws);
    Outcome outcome =
        contest.apply(
            lots -> {
              Draw next = left.poll();
              return next == null ? null : next.answer(lots);
            });
    if (!left.isEmpty()) {
      throw new InvalidDraw("seat " + left.getFirst().seat() + " does not wait for lots");
    }
    return outcome;
  }
}
