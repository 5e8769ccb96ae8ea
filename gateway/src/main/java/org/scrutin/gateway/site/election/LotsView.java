package org.scrutin.gateway.site.election;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Wording;

/**
 * Seats that lots give: those that wait for a drawing, and those that were drawn.
 *
 * @param number of places where lots are open; null for none
 * @param open the first of them
 */
public record LotsView(@Nullable String number, List<Open> open, List<Drawn> drawn) {
  /** More are told by the interface of programs. */
  private static final int MOST = 20;

  /**
   * Lots that are to be drawn.
   *
   * @param seats such as 8, or 8–9
   * @param tied between whom
   * @param source where the seed will come from, if that was announced
   * @param at when it will be known
   */
  public record Open(
      String unit,
      String seats,
      List<Wording> tied,
      @Nullable Wording source,
      @Nullable String at) {}

  /**
   * A seat that was drawn.
   *
   * @param seed null where it was drawn by hand
   * @param document minutes of a draw by hand
   * @param leaf its place in the tally's log
   */
  public record Drawn(
      String unit,
      String seat,
      Wording winner,
      List<Wording> tied,
      @Nullable Wording seed,
      @Nullable Wording source,
      @Nullable String document,
      String leaf) {}

  /**
   * @param unit of which; null for all
   */
  static LotsView of(
      Seats seats,
      @Nullable String unit,
      Election election,
      List<ListName> lists,
      Figures figures) {
    Map<String, ListName> names =
        lists.stream().collect(Collectors.toMap(ListName::code, list -> list));
    var maker = new Maker(election, names, figures);
    List<Seats.Lot> open =
        seats.lots().stream().filter(lot -> unit == null || unit.equals(lot.unit())).toList();
    return new LotsView(
        open.isEmpty() ? null : figures.number((long) open.size()),
        open.stream().limit(MOST).map(maker::open).toList(),
        seats.drawn().stream()
            .filter(draw -> unit == null || unit.equals(draw.unit()))
            .limit(MOST)
            .flatMap(maker::drawn)
            .toList());
  }

  private record Maker(Election election, Map<String, ListName> names, Figures figures) {
    Open open(Seats.Lot lot) {
      String first = figures.number((long) lot.seat());
      return new Open(
          lot.unit() == null ? "" : lot.unit(),
          lot.seats() == 1
              ? first
              : first + "–" + figures.number((long) lot.seat() + lot.seats() - 1),
          tied(lot.lists(), lot.units()),
          lot.announced() == null ? null : Wording.of(lot.announced().source()),
          lot.announced() == null ? null : figures.moment(lot.announced().at(), election.zone()));
    }

    Stream<Drawn> drawn(Seats.Draw draw) {
      return draw.lots().stream()
          .map(
              lot ->
                  new Drawn(
                      draw.unit(),
                      figures.number((long) lot.seat()),
                      label(lot.winner()),
                      tied(lot.lists(), lot.units()),
                      draw.seed() == null ? null : Wording.of(draw.seed()),
                      draw.source() == null ? null : Wording.of(draw.source()),
                      draw.document(),
                      String.valueOf(draw.logIndex())));
    }

    private List<Wording> tied(List<String> lists, List<String> units) {
      return Stream.concat(lists.stream().map(this::label), units.stream().map(Wording::of))
          .toList();
    }

    private Wording label(String code) {
      ListName list = names.get(code);
      return Wording.of(list == null ? code : list.label());
    }
  }
}
