package org.scrutin.results.csv;

import java.util.Locale;

/** Why a row or a file is refused. The codes are part of the interface. */
public enum RowFault {
  // Of the file, told once: nothing after them is read.
  WRONG_HEADER,
  WRONG_SEPARATOR,
  WRONG_LINE_ENDS,
  TRUNCATED,
  NO_ROWS,
  // Of the dialect, row by row; an empty row is told once.
  EMPTY_ROW,
  WRONG_ENCODING,
  LINE_TOO_LONG,
  WRONG_COLUMN_COUNT,
  NOT_A_NUMBER,
  NEGATIVE,
  OUT_OF_RANGE,
  // Of sheets.
  UNKNOWN_LIST,
  UNKNOWN_UNIT,
  NOT_A_STATION,
  // Of both.
  DUPLICATE_UNIT,
  // Of units.
  INVALID_CODE,
  INVALID_NAME,
  UNKNOWN_KIND,
  MISSING_KIND,
  UNKNOWN_PARENT,
  SECOND_ROOT,
  TOO_MANY_UNITS,
  PARENT_IS_A_STATION,
  SEATS_OUTSIDE_CONSTITUENCY,
  NESTED_CONSTITUENCY,
  CYCLE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  public String code() {
    return code;
  }
}
