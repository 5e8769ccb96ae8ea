package org.scrutin.results.declared;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;

/**
 * A statement as it is sent. What is not stated is left out.
 *
 * @param announcedAt day of the announcement, in the election's time zone
 * @param declaredBy who said it
 * @param source where that is recorded
 * @param units each once, at most {@value #MOST_UNITS}
 */
public record StatementBody(
    @NotNull LocalDate announcedAt,
    @NotNull @Text String declaredBy,
    @NotNull @Text(max = 4_000, lines = true) String source,
    @NotNull Stage stage,
    @NotNull @Size(min = 1, max = MOST_UNITS) List<@NotNull @Valid OfUnit> units) {
  private static final int MOST_UNITS = 10_000;
  private static final int MOST_LISTS = 1_000;
  private static final int LONGEST_CODE = 200;

  /** Counts of people: beyond what an election has, within what JSON readers hold exactly. */
  private static final long MOST = 1_000_000_000_000L;

  /**
   * What it says of one unit.
   *
   * @param unit its code
   * @param votes by list code
   * @param seats by list code
   * @param margins as the source published them, at most one of a list
   */
  @Schema(name = "UnitBody")
  public record OfUnit(
      @NotNull @Text(max = LONGEST_CODE) String unit,
      @Nullable @Min(0) @Max(MOST) Long registered,
      @Nullable @Min(0) @Max(MOST) Long ballots,
      @Nullable @Min(0) @Max(MOST) Long blank,
      @Nullable @Min(0) @Max(MOST) Long invalid,
      @Nullable @Min(0) @Max(MOST) Long valid,
      @Nullable @Size(min = 1, max = MOST_LISTS)
          Map<String, @NotNull @Min(0) @Max(MOST) Long> votes,
      @Nullable @Size(min = 1, max = MOST_LISTS) Map<String, @NotNull @Min(0) Integer> seats,
      @Nullable @Size(min = 1, max = MOST_LISTS) List<@NotNull @Valid Margin> margins) {

    Map<DeclaredFigure, Long> figures() {
      Map<DeclaredFigure, Long> stated = new EnumMap<>(DeclaredFigure.class);
      for (DeclaredFigure figure : DeclaredFigure.values()) {
        Long value =
            switch (figure) {
              case REGISTERED -> registered;
              case BALLOTS -> ballots;
              case BLANK -> blank;
              case INVALID -> invalid;
              case VALID -> valid;
            };
        if (value != null) {
          stated.put(figure, value);
        }
      }
      return stated;
    }

    boolean statesNothing() {
      return figures().isEmpty() && votes == null && seats == null && margins == null;
    }
  }

  /**
   * How many more votes a list would have needed for one more seat: a number or words.
   *
   * @param list its code
   * @param text where no number was published
   * @param printed share of the votes as it was printed
   */
  @Schema(name = "MarginBody")
  public record Margin(
      @NotNull @Text(max = LONGEST_CODE) String list,
      @Nullable @Min(0) @Max(MOST) Long votes,
      @Nullable @Text(max = 200) String text,
      @Nullable @Text(max = 200) String printed) {}
}
