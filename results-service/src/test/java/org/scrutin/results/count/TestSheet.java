package org.scrutin.results.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.SheetFindings;

/**
 * Sheets of tests: ballots, blank and valid stated, registered voters where there are blank
 * ballots, the rest silent.
 */
final class TestSheet {
  private static final String FINDINGS =
      "[{\"code\":\"valid-sum\",\"severity\":\"error\",\"detail\":{\"inputs\":{\"valid\":1}}}]";

  private TestSheet() {}

  static Sheet of(int unit, boolean quarantined, int ballots, int blank, int... votes) {
    int[] values = new int[Figure.COUNT + votes.length];
    Arrays.fill(values, 0, Figure.COUNT, SheetFigures.NOT_STATED);
    values[Figure.BALLOTS.ordinal()] = ballots;
    values[Figure.BLANK.ordinal()] = blank;
    if (blank > 0) {
      values[Figure.REGISTERED.ordinal()] = ballots + blank;
    }
    values[Figure.VALID.ordinal()] = Arrays.stream(votes).filter(v -> v >= 0).sum();
    System.arraycopy(votes, 0, values, Figure.COUNT, votes.length);
    return new Sheet(
        unit,
        values,
        quarantined,
        quarantined ? new SheetFindings(FINDINGS, new FindingCounts(1, 0, 0)) : SheetFindings.NONE);
  }

  static JsonNode body(String code, int[] figures, int[] votes) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("unit", code);
    for (Figure figure : Figure.values()) {
      if (figures[figure.ordinal()] >= 0) {
        body.put(figure.code(), figures[figure.ordinal()]);
      }
    }
    ObjectNode byList = body.putObject("votes");
    for (int list = 0; list < votes.length; list++) {
      if (votes[list] >= 0) {
        byList.put("" + "ABC".charAt(list), votes[list]);
      }
    }
    return body;
  }
}
