package org.scrutin.results.declared;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of one unit: of each figure the announcement of the latest day, and of several
 * on that day the one logged last. The votes of a unit are one figure, and so are its seats: lists
 * from two announcements are never mixed into one that nobody made. Votes and seats are by list
 * position, {@link #NOT_STATED} where the announcement is silent on a list.
 */
public final class DeclaredFigures {
  public static final int NOT_STATED = -1;

  /** What is declared of a unit of which nothing is. */
  public static final DeclaredFigures NOTHING = new DeclaredFigures();

  private final Map<DeclaredFigure, Declared<Long>> figures = new EnumMap<>(DeclaredFigure.class);
  private @Nullable Declared<long[]> votes;
  private @Nullable Declared<int[]> seats;

  private DeclaredFigures() {}

  /**
   * One unit's part of one statement.
   *
   * @param figures stated ones
   */
  public record Row(
      Announcement by,
      Map<DeclaredFigure, Long> figures,
      long @Nullable [] votes,
      int @Nullable [] seats) {}

  /**
   * @param rows of one unit, by day of the announcement, then by index
   */
  public static DeclaredFigures inForce(List<Row> rows) {
    DeclaredFigures inForce = new DeclaredFigures();
    rows.forEach(inForce::supersede);
    return inForce;
  }

  private void supersede(Row row) {
    row.figures().forEach((figure, value) -> figures.put(figure, new Declared<>(value, row.by())));
    if (row.votes() != null) {
      votes = new Declared<>(row.votes(), row.by());
    }
    if (row.seats() != null) {
      seats = new Declared<>(row.seats(), row.by());
    }
  }

  public Optional<Declared<Long>> figure(DeclaredFigure figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  public Optional<Declared<long[]>> votes() {
    return Optional.ofNullable(votes);
  }

  public Optional<Declared<int[]>> seats() {
    return Optional.ofNullable(seats);
  }
}
