package org.scrutin.results.imports;

import static org.scrutin.results.csv.RejectionReport.quote;
import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.csv.CsvReader;
import org.scrutin.results.csv.RowFault;
import org.scrutin.results.sheets.Figure;

/**
 * What each column of a file holds. The header is {@code
 * unit,registered,ballots,blank,invalid,valid}, then any of {@code
 * voters,received,issued,unused,spoiled}, then one column for each list of the election, in any
 * order.
 */
final class SheetColumns {
  private static final List<String> FIRST =
      Stream.concat(
              Stream.of("unit"),
              Arrays.stream(Figure.values())
                  .filter(figure -> figure.compareTo(Figure.VALID) <= 0)
                  .map(Figure::code))
          .toList();

  private final int[] targets;
  private final int values;

  private SheetColumns(int[] targets, int values) {
    this.targets = targets;
    this.values = values;
  }

  /**
   * SheetColumns to look at: all that a right header can have, and some more to name what is wrong.
   */
  static int most(int lists) {
    return 1 + Figure.COUNT + lists + 64;
  }

  /** Reads the header; null, with the reasons in the report, if it is not one. */
  static @Nullable SheetColumns read(CsvReader csv, List<String> lists) throws IOException {
    if (!csv.header(FIRST)) {
      return null;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      places.put(lists.get(i), Figure.COUNT + i);
    }
    for (Figure figure : Figure.values()) {
      places.put(figure.code(), figure.ordinal());
    }
    var targets = new int[csv.columns()];
    var taken = new boolean[Figure.COUNT + lists.size()];
    boolean right = true;
    for (int c = 1; c < targets.length; c++) {
      Integer target = places.get(csv.name(c));
      String place = "Column " + (c + 1) + ", " + quote(csv.name(c)) + ", ";
      if (target == null) {
        csv.reject(RowFault.UNKNOWN_LIST, place + "is no list of this election.");
        right = false;
      } else if (taken[target]) {
        return wrong(csv, place + "stands there twice.");
      } else {
        targets[c] = target;
        taken[target] = true;
      }
    }
    if (!right) {
      return null;
    }
    for (int i = 0; i < lists.size(); i++) {
      if (!taken[Figure.COUNT + i]) {
        return wrong(csv, "There is no column for the list " + quote(lists.get(i)) + ".");
      }
    }
    return new SheetColumns(targets, taken.length);
  }

  private static @Nullable SheetColumns wrong(CsvReader csv, String message) {
    csv.reject(RowFault.WRONG_HEADER, message);
    return null;
  }

  int count() {
    return targets.length;
  }

  /** Place in the values of the figure in a column other than the first. */
  int target(int column) {
    return targets[column];
  }

  /** A sheet on which nothing is stated yet. */
  int[] blank() {
    var blank = new int[values];
    Arrays.fill(blank, NOT_STATED);
    return blank;
  }
}
