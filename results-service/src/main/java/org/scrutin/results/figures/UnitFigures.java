package org.scrutin.results.figures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.Total;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.sheets.Figure;
import org.scrutin.seats.method.Ratio;

/**
 * A unit's figures and what they rest on. Only what is stated is in the maps: a figure that no
 * counted sheet gives is absent, not 0.
 *
 * @param figures by name
 * @param votes by list code
 * @param declared the announcement that the votes come from; null on sheets alone
 * @param backed sums of the counted sheets where an announcement goes beyond them; otherwise null
 * @param traceability share of the votes that sheets back; null where nothing is known
 */
public record UnitFigures(
    Basis basis,
    Map<String, Long> figures,
    Map<String, Long> votes,
    @Nullable Announcement declared,
    @Nullable Backed backed,
    @Nullable Ratio traceability) {

  public static final UnitFigures NOTHING =
      new UnitFigures(Basis.NONE, Map.of(), Map.of(), null, null, null);

  private static final Ratio ALL = new Ratio(1, 1);
  private static final Ratio NO_PART = new Ratio(0, 1);

  /** What the counted sheets add up to. */
  public record Backed(Map<String, Long> figures, Map<String, Long> votes) {}

  /**
   * Sheets speak for a unit as soon as they are complete, or nothing else does; until then the
   * announcement of the whole is the source's result, and the sheets back a part of it.
   *
   * @param expected stations of the unit
   */
  public static UnitFigures of(
      ElectionDefinition election, Total total, DeclaredFigures declared, int expected) {
    Backed backed = new Backed(figures(total), votes(election, total));
    if (total.counted() > 0 && (declared.votes().isEmpty() || total.counted() >= expected)) {
      return new UnitFigures(Basis.SHEETS, backed.figures(), backed.votes(), null, null, ALL);
    }
    Map<String, Long> figures = figures(declared);
    Map<String, Long> votes = votes(election, declared);
    Announcement by = announcement(declared);
    if (total.counted() > 0) {
      Ratio share = share(backed.votes(), votes);
      return new UnitFigures(Basis.MIXED, figures, votes, by, backed, share);
    }
    return by == null
        ? NOTHING
        : new UnitFigures(Basis.DECLARED, figures, votes, by, null, NO_PART);
  }

  private static Map<String, Long> figures(Total total) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      if (total.stated()[figure.ordinal()] > 0) {
        figures.put(figure.code(), total.sums()[figure.ordinal()]);
      }
    }
    return figures;
  }

  private static Map<String, Long> votes(ElectionDefinition election, Total total) {
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int list = 0; list < election.lists().size(); list++) {
      if (total.stated()[Figure.COUNT + list] > 0) {
        votes.put(election.lists().get(list).code(), total.sums()[Figure.COUNT + list]);
      }
    }
    return votes;
  }

  private static Map<String, Long> figures(DeclaredFigures declared) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (DeclaredFigure figure : DeclaredFigure.values()) {
      declared.figure(figure).ifPresent(stated -> figures.put(figure.code(), stated.value()));
    }
    return figures;
  }

  private static Map<String, Long> votes(ElectionDefinition election, DeclaredFigures declared) {
    Map<String, Long> votes = new LinkedHashMap<>();
    long[] stated = declared.votes().map(d -> d.value()).orElse(new long[0]);
    for (int list = 0; list < stated.length; list++) {
      if (stated[list] != DeclaredFigures.NOT_STATED) {
        votes.put(election.lists().get(list).code(), stated[list]);
      }
    }
    return votes;
  }

  /** Of the votes; where none are declared, of the last figure that is. */
  private static @Nullable Announcement announcement(DeclaredFigures declared) {
    if (declared.votes().isPresent()) {
      return declared.votes().get().by();
    }
    return Arrays.stream(DeclaredFigure.values())
        .flatMap(figure -> declared.figure(figure).stream())
        .map(figure -> figure.by())
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private static Ratio share(Map<String, Long> backed, Map<String, Long> declared) {
    long part = sum(backed);
    long whole = sum(declared);
    return whole == 0 ? NO_PART : new Ratio(Math.min(part, whole), whole);
  }

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().reduce(0L, Math::addExact);
  }
}
