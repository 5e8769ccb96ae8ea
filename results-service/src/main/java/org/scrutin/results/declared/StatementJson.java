package org.scrutin.results.declared;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON form of a statement: what its leaf commits to, and what is answered for it. */
public final class StatementJson {
  private StatementJson() {}

  public static ObjectNode of(Statement statement) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("announcedAt", statement.announcedAt().toString());
    document.put("declaredBy", statement.declaredBy());
    document.put("source", statement.source());
    document.put("stage", statement.stage().code());
    var units = document.putArray("units");
    statement.units().forEach(unit -> units.add(of(unit)));
    return document;
  }

  private static ObjectNode of(DeclaredUnit unit) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("unit", unit.unit());
    unit.figures().forEach((figure, value) -> document.put(figure.code(), value));
    if (!unit.votes().isEmpty()) {
      unit.votes().forEach(document.putObject("votes")::put);
    }
    if (!unit.seats().isEmpty()) {
      unit.seats().forEach(document.putObject("seats")::put);
    }
    if (!unit.margins().isEmpty()) {
      var margins = document.putArray("margins");
      unit.margins().forEach(margin -> margins.add(of(margin)));
    }
    return document;
  }

  private static ObjectNode of(PublishedMargin margin) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("list", margin.list());
    if (margin.votes() != null) {
      document.put("votes", margin.votes());
    }
    if (margin.text() != null) {
      document.put("text", margin.text());
    }
    if (margin.printed() != null) {
      document.put("printed", margin.printed());
    }
    return document;
  }

  public static ObjectNode of(StatementFinding finding) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("code", finding.code());
    document.put("severity", finding.severity());
    document.put("unit", finding.unit());
    document.put("formula", finding.formula());
    finding.inputs().forEach(document.putObject("inputs")::put);
    return document;
  }
}
