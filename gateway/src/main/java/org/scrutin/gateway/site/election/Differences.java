package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Ratio;

/**
 * What each source says, side by side: the lists in one order, the authority's column first, empty
 * where it gave nothing.
 *
 * @param sources as the columns are
 * @param limits sources that have seats in some places alone
 * @param rows lists that any source gives a seat, or most votes
 */
public record Differences(List<TallyView> sources, List<SeatsLimit> limits, List<Row> rows) {
  /** Lists without a seat that are shown. */
  private static final int MOST_WITHOUT = 3;

  /**
   * A list.
   *
   * @param cells of the sources
   */
  public record Row(ListName list, List<Cell> cells) {}

  /**
   * What one source says of a list; null is not stated.
   *
   * @param differs whether its seats are others than the authority's
   */
  public record Cell(
      @Nullable String seats, @Nullable String votes, @Nullable Ratio share, boolean differs) {}

  static Differences of(ElectionData data, ElectionView view, Language language) {
    var figures = new Figures(language);
    TallyData first = data.tallies().isEmpty() ? null : data.tallies().getFirst();
    long without = view.lists().stream().filter(list -> !seated(list, data)).count();
    long[] shown = {0};
    return new Differences(
        view.tallies(),
        SeatsLimit.of(data, language),
        view.lists().stream()
            .filter(list -> stated(list, data))
            .filter(
                list -> seated(list, data) || without <= MOST_WITHOUT || shown[0]++ < MOST_WITHOUT)
            .map(
                list ->
                    new Row(
                        list,
                        data.tallies().stream()
                            .map(tally -> cell(list, tally, first, data.election(), figures))
                            .toList()))
            .toList());
  }

  private static boolean seated(ListName list, ElectionData data) {
    return data.tallies().stream()
        .anyMatch(tally -> tally.seats().given().getOrDefault(list.code(), 0) > 0);
  }

  private static boolean stated(ListName list, ElectionData data) {
    return seated(list, data)
        || data.tallies().stream()
            .anyMatch(tally -> tally.results().votes().containsKey(list.code()));
  }

  private static Cell cell(
      ListName list,
      TallyData tally,
      @Nullable TallyData first,
      Election election,
      Figures figures) {
    Integer seats = seats(list, tally);
    Integer official = first == null ? null : seats(list, first);
    Results results = tally.results();
    Long votes = results.votes().get(list.code());
    Long valid = results.valid();
    return new Cell(
        seats == null ? null : figures.number(seats.longValue()),
        figures.number(votes),
        votes == null || valid == null ? null : figures.share(election.shares().of(votes, valid)),
        tally.complete() == null
            && seats != null
            && official != null
            && !Objects.equals(seats, official));
  }

  /** Null where the tally gives no seats at all. */
  private static @Nullable Integer seats(ListName list, TallyData tally) {
    Map<String, Integer> given = tally.seats().given();
    return given.isEmpty() ? null : Optional.ofNullable(given.get(list.code())).orElse(0);
  }
}
