package org.scrutin.results.figures.lots;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;

/**
 * One seat that lots gave.
 *
 * @param seat number of the seat
 * @param lists codes of all lists that were tied; absent where constituencies draw for seats
 * @param units codes of the tied constituencies, where these draw for seats
 * @param winner code of the one of them that got it
 */
public record DrawnLot(
    @NotNull @Min(1) @Max(DrawnLot.MOST_SEATS) Integer seat,
    @Nullable @Size(min = 2, max = DrawnLot.MOST_TIED) List<@NotNull @Text(max = 200) String> lists,
    @Nullable @Size(min = 2, max = DrawnLot.MOST_TIED) List<@NotNull @Text(max = 200) String> units,
    @NotNull @Text(max = 200) String winner) {
  /** An election's seats are no more. */
  public static final int MOST_SEATS = 100_000;

  /** More than any ballot has lists, or any country constituencies. */
  public static final int MOST_TIED = 10_000;

  /**
   * Those of one drawing.
   *
   * @param first number of the first seat
   * @param tied codes, of lists or of constituencies
   * @param winners in the order of the seats
   */
  public static List<DrawnLot> of(
      int first, List<String> tied, List<String> winners, boolean constituencies) {
    List<DrawnLot> lots = new ArrayList<>();
    for (int k = 0; k < winners.size(); k++) {
      lots.add(
          new DrawnLot(
              first + k,
              constituencies ? null : tied,
              constituencies ? tied : null,
              winners.get(k)));
    }
    return lots;
  }
}
