package org.scrutin.gateway.site.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.SourceReader.SourceData;
import org.scrutin.gateway.site.api.Statement;
import org.scrutin.gateway.site.election.ElectionView;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.election.SeatsLimit;
import org.scrutin.gateway.site.election.TallyView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * One source of an election's figures.
 *
 * @param of as of when its figures are
 * @param limit where it has seats, if not everywhere; null where it has
 * @param statements the newest first
 * @param cut how many are shown of more; null if all are
 */
public record SourceView(
    FiguresHead of,
    TallyView tally,
    @Nullable SeatsLimit limit,
    List<Said> statements,
    @Nullable String cut) {
  /** Units that a statement names. */
  private static final int MOST_UNITS = 12;

  /**
   * A statement.
   *
   * @param units what it is about, the first of them
   * @param moreUnits how many more; null for none
   * @param index its place in the tally's log
   */
  public record Said(
      String date,
      @Nullable String by,
      @Nullable String source,
      @Nullable String stage,
      List<Wording> units,
      @Nullable String moreUnits,
      String index) {}

  static SourceView of(SourceData data, Language language) {
    ElectionView election = ElectionView.of(data.election(), language);
    var figures = new Figures(language);
    Names names = data.election().names();
    return new SourceView(
        FiguresHead.of(data.election(), data.tally().tally(), language),
        election.tallies().stream()
            .filter(tally -> tally.code().equals(data.tally().tally().code()))
            .findFirst()
            .orElseThrow(),
        SeatsLimit.of(data.tally(), names, language).findFirst().orElse(null),
        data.statements().stream()
            .map(statement -> said(statement, names, figures, language))
            .toList(),
        data.cut() ? figures.number((long) data.statements().size()) : null);
  }

  private static Said said(Statement statement, Names names, Figures figures, Language language) {
    int more = statement.units().size() - MOST_UNITS;
    return new Said(
        figures.date(statement.announcedAt()),
        statement.declaredBy(),
        statement.source(),
        statement.stage(),
        statement.units().stream()
            .limit(MOST_UNITS)
            .map(unit -> names.unit(unit.unit(), language))
            .toList(),
        more > 0 ? figures.number((long) more) : null,
        String.valueOf(statement.index()));
  }
}
