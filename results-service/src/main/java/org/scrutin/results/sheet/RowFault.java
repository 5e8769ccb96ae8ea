package org.scrutin.results.sheet;

import java.util.Locale;

/** Why an import is refused. The codes are part of the interface. */
enum RowFault {
  WRONG_HEADER,
  UNKNOWN_LIST,
  UNKNOWN_UNIT,
  NOT_A_STATION,
  DUPLICATE_UNIT,
  NOT_A_NUMBER,
  NEGATIVE,
  OUT_OF_RANGE,
  WRONG_COLUMN_COUNT,
  LINE_TOO_LONG,
  WRONG_ENCODING,
  TRUNCATED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  String code() {
    return code;
  }
}
