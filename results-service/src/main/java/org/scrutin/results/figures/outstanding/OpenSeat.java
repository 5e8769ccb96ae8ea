package org.scrutin.results.figures.outstanding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.margins.Outstanding;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.method.Figure;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/**
 * A seat that could go elsewhere.
 *
 * @param from list that could lose it
 * @param to list that would have more; absent where nobody would
 * @param seats that {@code from} would be left with, if need be by lots
 * @param ballots the fewest that do it
 * @param added these ballots, by list; none where they are of the whole country
 * @param national true where these are ballots of the whole country, by which a list comes to reach
 *     a threshold, or no longer does; else absent
 * @param words the same in English, with the figures of both seats
 */
public record OpenSeat(
    String from,
    @Nullable String to,
    int seats,
    long ballots,
    Map<String, Long> added,
    @Nullable Boolean national,
    String words) {

  /**
   * By ballots of the contest.
   *
   * @param certain votes without what is out
   * @param has seats by position, as they are shown now
   * @param code of a list by its position
   */
  public static OpenSeat of(
      Race certain, int[] has, Outstanding.Loss loss, IntFunction<String> code) {
    Map<String, Long> added = new LinkedHashMap<>();
    long[] then = loss.witness().votes();
    for (int list = 0; list < then.length; list++) {
      if (then[list] > certain.votes()[list]) {
        added.put(code.apply(list), then[list] - certain.votes()[list]);
      }
    }
    Integer to = loss.to();
    return new OpenSeat(
        code.apply(loss.from()),
        to == null ? null : code.apply(to),
        loss.left(),
        loss.witness().ballots(),
        added,
        null,
        words(certain, has, loss, added, code));
  }

  /** By ballots of the whole country. */
  static OpenSeat national(String from, @Nullable String to, int seats, long ballots) {
    String words =
        to == null
            ? "%,d ballots for others anywhere in the country leave %s below its share of all votes."
                .formatted(ballots, from)
            : "%,d ballots anywhere in the country bring %s its share of all votes; it takes part then."
                .formatted(ballots, to);
    return new OpenSeat(from, to, seats, ballots, Map.of(), true, words);
  }

  private static String words(
      Race certain,
      int[] has,
      Outstanding.Loss loss,
      Map<String, Long> added,
      IntFunction<String> code) {
    long[] votes = loss.witness().votes();
    long left = votes[loss.from()];
    Integer to = loss.to();
    String from = code.apply(loss.from());
    Ratio share = certain.admission().shares().get(loss.from());
    if (to == null || !share.reachedBy(left, loss.witness().valid())) {
      return "%,d ballots for others leave %s below its share of the votes."
          .formatted(loss.witness().ballots(), from);
    }
    Method method = certain.method();
    SignpostMethod signposts = method instanceof SignpostMethod own ? own : Method.DHONDT;
    int last = loss.left() + 1;
    int next = has[to] + 1;
    // Where it would have several more, the last of them.
    while (signposts.compare(votes[to], next + 1, votes[loss.from()], last) >= 0) {
      next++;
    }
    String more =
        added.entrySet().stream()
            .map(one -> "%,d for %s".formatted(one.getValue(), one.getKey()))
            .collect(Collectors.joining(", "));
    return "With ballots more (%s) %s's seat %d stands at %s, %s's seat %d at %s."
        .formatted(
            more.isEmpty() ? "none" : more,
            code.apply(to),
            next,
            figure(signposts.figure(votes[to], next), votes[to]),
            from,
            last,
            figure(signposts.figure(votes[loss.from()], last), votes[loss.from()]));
  }

  private static String figure(Figure figure, long votes) {
    return figure.rounded() == null
        ? "%,d votes".formatted(votes)
        : "%,d / %s = %,.2f".formatted(votes, figure.divisor(), figure.rounded());
  }
}
