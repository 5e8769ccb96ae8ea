package org.scrutin.results.declared;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a statement says of one unit. Only what it states is in the maps.
 *
 * @param votes by list code, in the order of the statement
 * @param seats by list code, in the order of the statement
 * @param margins as the source published them
 */
public record DeclaredUnit(
    String unit,
    Map<DeclaredFigure, Long> figures,
    Map<String, Long> votes,
    Map<String, Integer> seats,
    List<PublishedMargin> margins) {
  public DeclaredUnit {
    Map<DeclaredFigure, Long> ordered = new EnumMap<>(DeclaredFigure.class);
    ordered.putAll(figures);
    figures = Collections.unmodifiableMap(ordered);
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
    margins = List.copyOf(margins);
  }
}
