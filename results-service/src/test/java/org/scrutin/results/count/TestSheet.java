package org.scrutin.results.count;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** Sheets of tests: ballots, blank and valid stated, the rest silent. */
final class TestSheet {
  private TestSheet() {}

  static SheetLeaf of(
      Country country, int unit, boolean quarantined, int ballots, int blank, int... votes) {
    int[] figures = new int[Figure.COUNT];
    Arrays.fill(figures, SheetLeaf.NOT_STATED);
    figures[Figure.BALLOTS.ordinal()] = ballots;
    figures[Figure.BLANK.ordinal()] = blank;
    figures[Figure.VALID.ordinal()] = Arrays.stream(votes).filter(v -> v >= 0).sum();
    String code = country.index().code(unit);
    return new SheetLeaf(unit, code, body(code, figures, votes), quarantined, figures, votes);
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
