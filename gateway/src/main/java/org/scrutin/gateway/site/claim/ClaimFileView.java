package org.scrutin.gateway.site.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimFile;
import org.scrutin.gateway.site.api.Docket;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.TallyFigures;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A claim's page.
 *
 * @param election code of its election, for the way back
 * @param test whether that is a rehearsal
 * @param asOf ISO date that the page is as of, or null
 */
public record ClaimFileView(
    ClaimView claim,
    String election,
    boolean test,
    Wording electionName,
    List<Entry> entries,
    @Nullable String asOf,
    @Nullable String asOfText) {
  /**
   * One act of the docket.
   *
   * @param date when it was done
   * @param entered when it was entered here; null where that is the same
   * @param by the body that did it; null where only the role is known
   */
  public record Entry(
      String type,
      String state,
      String date,
      @Nullable String entered,
      @Nullable String by,
      @Nullable String role,
      @Nullable String decidedBy,
      @Nullable String outcome,
      @Nullable String reasons,
      List<Ordered> remedies,
      @Nullable String source) {}

  /** A remedy that was ordered. */
  public record Ordered(String kind, List<Wording> units) {}

  public static ClaimFileView of(
      ClaimFile file, Names names, TallyFigures known, @Nullable String asOf, Language language) {
    var figures = new Figures(language);
    return new ClaimFileView(
        ClaimView.of(file.claim(), names, known, language),
        file.election(),
        file.claim().test(),
        names.election(file.election(), language),
        file.docket().items().stream().map(entry -> entry(entry, names, language)).toList(),
        asOf,
        asOf == null ? null : figures.date(asOf));
  }

  private static Entry entry(Docket.Entry entry, Names names, Language language) {
    var figures = new Figures(language);
    return new Entry(
        entry.type(),
        entry.state(),
        figures.day(entry.at(), names.zone()),
        entry.actedAt() == null ? null : figures.day(entry.enteredAt(), names.zone()),
        entry.by() == null && entry.filedBy() != null ? entry.filedBy().name() : entry.by(),
        entry.role(),
        entry.decidedBy(),
        entry.outcome(),
        entry.reasons(),
        entry.remedies().stream()
            .map(
                remedy ->
                    new Ordered(
                        remedy.kind(),
                        remedy.units().stream()
                            .limit(30)
                            .map(unit -> names.unit(unit, language))
                            .toList()))
            .toList(),
        entry.source());
  }
}
