package org.scrutin.results.figures.results;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.figures.Basis;
import org.scrutin.results.figures.UnitFigures;
import org.scrutin.results.figures.UnitFiguresReader;
import org.scrutin.seats.method.Ratio;

/** The answer's form; what is not stated is absent. */
public final class ResultsJson {
  private ResultsJson() {}

  static void put(Map<String, Object> json, UnitFiguresReader.Row row) {
    Map<String, Object> stations = new LinkedHashMap<>();
    stations.put("expected", row.expected());
    stations.put("counted", row.counted());
    stations.put("quarantined", row.quarantined());
    json.put("stations", stations);
    UnitFigures figures = row.figures();
    if (figures.basis() == Basis.NONE) {
      return;
    }
    json.putAll(figures.figures());
    if (!figures.votes().isEmpty()) {
      json.put("votes", figures.votes());
    }
    json.put("basis", figures.basis().code());
    Announcement declared = figures.declared();
    if (declared != null) {
      json.put("declared", announcement(declared));
    }
    UnitFigures.Backed backed = figures.backed();
    if (backed != null) {
      Map<String, Object> sheets = new LinkedHashMap<>(backed.figures());
      sheets.put("votes", backed.votes());
      json.put("sheets", sheets);
    }
    Ratio share = figures.traceability();
    if (share != null) {
      json.put("traceability", share(share));
    }
  }

  static Map<String, Object> child(ResultUnit unit, UnitFiguresReader.@Nullable Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    unit(json, unit);
    if (row != null) {
      put(json, row);
    }
    return json;
  }

  static void unit(Map<String, Object> json, ResultUnit unit) {
    json.put("unit", unit.code());
    json.put("kind", unit.kind());
    json.put("name", unit.name());
    if (!unit.names().isEmpty()) {
      json.put("names", unit.names());
    }
  }

  private static Map<String, Object> announcement(Announcement by) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("announcedAt", by.announcedAt().toString());
    json.put("declaredBy", by.declaredBy());
    json.put("source", by.source());
    json.put("stage", by.stage());
    return json;
  }

  /** An exact fraction and, for people, its percentage to one decimal, half rounded up. */
  public static Map<String, Object> share(Ratio share) {
    BigInteger twice =
        BigInteger.valueOf(2L * 1_000).multiply(BigInteger.valueOf(share.numerator()));
    BigInteger whole = BigInteger.valueOf(share.denominator());
    BigInteger tenths = twice.add(whole).divide(whole.shiftLeft(1));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("exact", share.toString());
    json.put("percent", new BigDecimal(tenths, 1));
    return json;
  }
}
