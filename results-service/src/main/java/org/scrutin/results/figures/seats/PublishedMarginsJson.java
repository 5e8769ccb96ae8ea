package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scrutin.results.declared.PublishedMargin;
import org.scrutin.results.declared.PublishedMargins;
import org.scrutin.results.election.units.UnitIndex;

/**
 * The JSON of margins as they were published: per unit and list the latest, and beside it what was
 * published before. Two releases of one count gave two; both stay, each with its date.
 */
public final class PublishedMarginsJson {
  private final UnitIndex units;

  public PublishedMarginsJson(UnitIndex units) {
    this.units = units;
  }

  /**
   * @param margins by unit and list, the latest first
   */
  public ArrayNode of(List<PublishedMargins.Of> margins) {
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    ObjectNode latest = null;
    int unit = UnitIndex.NONE;
    String list = "";
    for (PublishedMargins.Of one : margins) {
      PublishedMargin margin = one.margin().value();
      if (latest != null && one.unit() == unit && margin.list().equals(list)) {
        put(latest.withArray("earlier").addObject(), one);
      } else {
        unit = one.unit();
        list = margin.list();
        latest = answer.addObject();
        latest.put("unit", units.code(unit));
        latest.put("list", list);
        put(latest, one);
      }
    }
    return answer;
  }

  private static void put(ObjectNode into, PublishedMargins.Of one) {
    PublishedMargin margin = one.margin().value();
    if (margin.votes() != null) {
      into.put("votes", margin.votes());
    }
    if (margin.text() != null) {
      into.put("text", margin.text());
    }
    if (margin.printed() != null) {
      into.put("printed", margin.printed());
    }
    into.set("declared", SeatsDocument.json(one.margin().by()));
  }
}
