package org.scrutin.results.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;
import org.scrutin.platform.web.share.Shares;
import org.scrutin.results.count.Total;
import org.scrutin.results.count.TurnoutSums;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.sheets.Figure;

/**
 * A unit's figures and what they rest on. Only what is stated is in the maps: a figure that no
 * counted sheet gives is absent, not 0.
 *
 * @param figures by name
 * @param statedBy how many counted sheets state a figure, of those that not all of them state
 * @param votes by list code
 * @param declared the announcement that the votes come from; null on sheets alone
 * @param backed sums of the counted sheets where an announcement goes beyond them; otherwise null
 * @param turnout ballots among registered voters; null where nothing states both, and where there
 *     are more ballots than voters: that is no turnout
 * @param traceability share of the votes that sheets back; null where there are none
 */
public record UnitFigures(
    Basis basis,
    Map<String, Long> figures,
    Map<String, Integer> statedBy,
    Map<String, Long> votes,
    @Nullable Announcement declared,
    @Nullable Backed backed,
    @Nullable Turnout turnout,
    @Nullable Share traceability) {

  public static final UnitFigures NOTHING =
      new UnitFigures(Basis.NONE, Map.of(), Map.of(), Map.of(), null, null, null, null);

  /**
   * Ballots among registered voters.
   *
   * @param over counted sheets that state both; absent where a source declared them of the whole
   */
  @Schema(name = "Turnout")
  public record Turnout(@JsonUnwrapped Share share, @Nullable Integer over) {}

  /** What the counted sheets add up to. */
  public record Backed(Map<String, Long> figures, Map<String, Long> votes) {}

  /**
   * Sheets speak for a unit as soon as they are complete, or nothing else does; until then the
   * announcement of the whole is the source's result, and the sheets back a part of it.
   */
  public static UnitFigures of(ElectionDefinition election, Total total, DeclaredFigures declared) {
    Shares shares = ElectionShares.of(election);
    Backed backed = new Backed(figures(total), votes(election, total));
    if (total.counted() > 0 && (declared.votes().isEmpty() || total.classes().complete())) {
      long votes = sum(backed.votes());
      return new UnitFigures(
          Basis.SHEETS,
          backed.figures(),
          statedBy(total),
          backed.votes(),
          null,
          null,
          turnout(shares, total.turnout()),
          shares.of(votes, votes));
    }
    Map<String, Long> figures = figures(declared);
    Map<String, Long> votes = votes(election, declared);
    Announcement by = announcement(declared);
    if (by == null && total.counted() == 0) {
      return NOTHING;
    }
    long whole = sum(votes);
    return new UnitFigures(
        total.counted() > 0 ? Basis.MIXED : Basis.DECLARED,
        figures,
        Map.of(),
        votes,
        by,
        total.counted() > 0 ? backed : null,
        turnout(shares, figures),
        shares.of(Math.min(sum(backed.votes()), whole), whole));
  }

  private static @Nullable Turnout turnout(Shares shares, TurnoutSums counted) {
    return turnout(
        shares.of(counted.ballots(), counted.registered()),
        counted.ballots() <= counted.registered(),
        counted.sheets());
  }

  private static @Nullable Turnout turnout(Shares shares, Map<String, Long> declared) {
    Long registered = declared.get(Figure.REGISTERED.code());
    Long ballots = declared.get(Figure.BALLOTS.code());
    return registered == null || ballots == null
        ? null
        : turnout(shares.of(ballots, registered), ballots <= registered, null);
  }

  private static @Nullable Turnout turnout(
      @Nullable Share share, boolean possible, @Nullable Integer over) {
    return share == null || !possible ? null : new Turnout(share, over);
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

  private static Map<String, Integer> statedBy(Total total) {
    Map<String, Integer> statedBy = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      int sheets = total.stated()[figure.ordinal()];
      if (sheets > 0 && sheets < total.counted()) {
        statedBy.put(figure.code(), sheets);
      }
    }
    return statedBy;
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

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().reduce(0L, Math::addExact);
  }
}
