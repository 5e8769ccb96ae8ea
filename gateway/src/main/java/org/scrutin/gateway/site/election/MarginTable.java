package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.api.UnitFigures;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.NaturalOrder;
import org.scrutin.gateway.site.words.Wording;

/** Votes for one more seat, as they were published, beside what can be computed here. */
public record MarginTable(List<Row> rows) {
  /**
   * One list in one unit.
   *
   * @param votesKnown whether the tally states votes there, from which something can be computed
   * @param said what was published, the latest first
   */
  public record Row(
      Wording unit, String list, Wording tally, boolean votesKnown, List<Said> said) {}

  /** A number or words, of a day, from somebody. */
  public record Said(
      @Nullable String votes,
      @Nullable String text,
      @Nullable String declaredBy,
      String date,
      @Nullable String source) {}

  public static MarginTable of(ElectionData data, Names names, Language language) {
    var figures = new Figures(language);
    var rows = new ArrayList<Row>();
    for (TallyData tally : data.tallies()) {
      var known = withVotes(data, tally.tally().code());
      tally.seats().publishedMargins().stream()
          .sorted(Comparator.comparing(MarginTable::unit, NaturalOrder.CODES))
          .forEach(
              margin ->
                  rows.add(
                      new Row(
                          names.unit(unit(margin), language),
                          names.list(margin.list() == null ? "" : margin.list()),
                          tally.tally().source().shown(language),
                          known.contains(unit(margin)),
                          said(margin, figures))));
    }
    return new MarginTable(List.copyOf(rows));
  }

  private static Set<String> withVotes(ElectionData data, String tally) {
    var known = new HashSet<String>();
    for (UnitFigures figures : data.figures()) {
      if (figures.tally().equals(tally)) {
        figures.units().stream()
            .filter(unit -> !unit.votes().isEmpty())
            .forEach(unit -> known.add(unit.unit()));
      }
    }
    return known;
  }

  private static List<Said> said(Seats.Margin margin, Figures figures) {
    var all = new ArrayList<Said>();
    all.add(one(margin, figures));
    margin.earlier().forEach(earlier -> all.add(one(earlier, figures)));
    return List.copyOf(all);
  }

  private static Said one(Seats.Margin margin, Figures figures) {
    var declared = margin.declared();
    return new Said(
        figures.number(margin.votes()),
        margin.text(),
        declared == null ? null : declared.declaredBy(),
        declared == null ? "" : figures.date(declared.announcedAt()),
        declared == null ? null : declared.source());
  }

  private static String unit(Seats.Margin margin) {
    return margin.unit() == null ? "" : margin.unit();
  }
}
