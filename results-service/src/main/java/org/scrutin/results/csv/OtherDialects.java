package org.scrutin.results.csv;

import static org.scrutin.results.csv.RejectionReport.quote;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows by its first line what a file is that is not in the dialect, for one sentence about it. */
final class OtherDialects {
  static final String HOW_TO_SAVE = "Save it as CSV in UTF-8, separated by commas.";

  private static final Pattern SEPARATOR = Pattern.compile("\"?(?i:sep)=.\"?");

  private OtherDialects() {}

  /** Why a file is refused. */
  record Refused(RowFault fault, String message) {}

  /** Of the first line, without a mark of UTF-8; nothing if the line may be a header of ours. */
  static Optional<Refused> of(byte[] bytes, int start, int end) {
    int mark = end - start < 2 ? 0 : (bytes[start] & 0xFF) << 8 | (bytes[start + 1] & 0xFF);
    if (mark == 0xFFFE || mark == 0xFEFF) {
      return refused(RowFault.WRONG_ENCODING, "The file is in UTF-16. " + HOW_TO_SAVE);
    }
    int most = Math.min(end, start + Lines.LONGEST);
    String line = new String(bytes, start, most - start, StandardCharsets.UTF_8).strip();
    if (SEPARATOR.matcher(line).matches()) {
      return refused(
          RowFault.WRONG_SEPARATOR,
          "The first line is " + quote(line) + ". Delete it: the first line must be the header.");
    }
    boolean semicolons = line.indexOf(';') >= 0;
    if (line.indexOf(',') < 0
        && line.indexOf('\0') < 0
        && (semicolons || line.indexOf('\t') >= 0)) {
      return refused(
          RowFault.WRONG_SEPARATOR,
          "The columns are separated by "
              + (semicolons ? "semicolons" : "tabs")
              + " and must be by commas. "
              + HOW_TO_SAVE);
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(RowFault fault, String message) {
    return Optional.of(new Refused(fault, message));
  }
}
