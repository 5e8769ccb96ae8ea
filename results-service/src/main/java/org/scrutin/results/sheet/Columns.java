package org.scrutin.results.sheet;

import static org.scrutin.results.count.SheetLeaf.NOT_STATED;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.Figure;

/**
 * What each column of a file holds. The header is {@code
 * unit,registered,ballots,blank,invalid,valid}, then any of {@code
 * voters,received,issued,unused,spoiled}, then one column for each list of the election, in any
 * order.
 */
final class Columns {
  private static final String UNIT = "unit";
  private static final int FIXED = Figure.VALID.ordinal() + 2;

  private final int[] targets;
  private final int values;

  private Columns(int[] targets, int values) {
    this.targets = targets;
    this.values = values;
  }

  /** Columns to look at: all that a right header can have, and some more to name what is wrong. */
  static int most(int lists) {
    return 1 + Figure.COUNT + lists + 64;
  }

  /** Reads the header; null, with the reasons in the report, if it is not one. */
  static @Nullable Columns read(CsvReader csv, List<String> lists, RejectionReport report) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      places.put(lists.get(i), Figure.COUNT + i);
    }
    for (Figure figure : Figure.values()) {
      places.put(figure.code(), figure.ordinal());
    }
    int columns = csv.columns();
    if (columns < FIXED || columns > most(lists.size())) {
      return wrong(csv, report, "the header has " + columns + " columns");
    }
    var targets = new int[columns];
    var taken = new boolean[Figure.COUNT + lists.size()];
    boolean right = true;
    for (int c = 0; c < columns; c++) {
      String name = csv.text(c);
      if (c < FIXED) {
        String expected = c == 0 ? UNIT : Figure.values()[c - 1].code();
        if (!name.equals(expected)) {
          return wrong(
              csv, report, place(c) + "is " + RejectionReport.quote(name) + ", not " + expected);
        }
      }
      Integer target = c == 0 ? Integer.valueOf(-1) : places.get(name);
      if (target == null) {
        report.add(
            csv.line(),
            RowFault.UNKNOWN_LIST,
            place(c) + RejectionReport.quote(name) + " is no list of this election");
        right = false;
      } else if (target >= 0 && taken[target]) {
        return wrong(csv, report, place(c) + RejectionReport.quote(name) + " stands there twice");
      } else {
        targets[c] = target;
        if (target >= 0) {
          taken[target] = true;
        }
      }
    }
    if (!right) {
      return null;
    }
    for (int i = 0; i < lists.size(); i++) {
      if (!taken[Figure.COUNT + i]) {
        return wrong(csv, report, "there is no column for the list " + lists.get(i));
      }
    }
    return new Columns(targets, taken.length);
  }

  private static @Nullable Columns wrong(CsvReader csv, RejectionReport report, String message) {
    report.add(csv.line(), RowFault.WRONG_HEADER, message);
    return null;
  }

  private static String place(int column) {
    return "column " + (column + 1) + " ";
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
