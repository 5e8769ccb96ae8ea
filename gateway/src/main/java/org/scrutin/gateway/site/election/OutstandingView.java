package org.scrutin.gateway.site.election;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Outstanding;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * Whether what is still out can move a seat.
 *
 * @param sheets that are awaited or held back
 * @param ballots that these can hold at most
 * @param kept seats that nothing of it can move; not {@code safe}, which Qute takes for markup
 * @param open all others; empty where there are none
 * @param exact whether no more seats are safe than that
 * @param majority what becomes of it; null where nothing can be said
 * @param rows open seats that the fewest ballots move
 * @param more whether there are further ones
 */
public record OutstandingView(
    String sheets,
    String ballots,
    String kept,
    String open,
    boolean exact,
    @Nullable Majority majority,
    List<Row> rows,
    boolean more) {
  private static final int MOST = 10;

  /**
   * A majority.
   *
   * @param list short name of the list that has one; null where none has
   * @param kept whether that is so whatever comes
   */
  public record Majority(@Nullable String list, boolean kept) {}

  /**
   * An open seat.
   *
   * @param to null where nobody would have more
   * @param national whether the ballots are of the whole country
   */
  public record Row(
      String code,
      Wording place,
      String from,
      @Nullable String to,
      String ballots,
      boolean national) {}

  private record Open(String unit, Outstanding.OpenSeat seat) {}

  static @Nullable OutstandingView of(Outstanding out, Names names, Language language) {
    Outstanding.SafeSeats seats = out.seats();
    Long ballots = out.ballotsAtMost();
    if (!out.computable() || seats == null || ballots == null) {
      return null;
    }
    var figures = new Figures(language);
    List<Open> open =
        out.constituencies().stream()
            .flatMap(OutstandingView::closest)
            .sorted(Comparator.comparingLong(one -> one.seat().ballots()))
            .toList();
    Outstanding.Majority majority = out.majority();
    return new OutstandingView(
        figures.number(out.sheets().awaited() + out.sheets().quarantined()),
        figures.number(ballots.longValue()),
        figures.number(seats.safe()),
        seats.open() == 0 ? "" : figures.number(seats.open()),
        !Boolean.FALSE.equals(out.exact()),
        majority == null
            ? null
            : new Majority(
                majority.list() == null ? null : names.list(majority.list()), majority.safe()),
        open.stream().limit(MOST).map(one -> row(one, names, figures, language)).toList(),
        open.size() > MOST);
  }

  /** Of each list the seat that goes first. */
  private static Stream<Open> closest(Outstanding.Constituency one) {
    return one.could().stream()
        .map(Outstanding.OpenSeat::from)
        .distinct()
        .flatMap(
            from ->
                one.could().stream()
                    .filter(seat -> seat.from().equals(from))
                    .min(Comparator.comparingLong(Outstanding.OpenSeat::ballots))
                    .stream())
        .map(seat -> new Open(one.unit(), seat));
  }

  private static Row row(Open one, Names names, Figures figures, Language language) {
    Outstanding.OpenSeat seat = one.seat();
    return new Row(
        one.unit(),
        names.unit(one.unit(), language),
        names.list(seat.from()),
        seat.to() == null ? null : names.list(seat.to()),
        figures.number(seat.ballots()),
        Boolean.TRUE.equals(seat.national()));
  }
}
