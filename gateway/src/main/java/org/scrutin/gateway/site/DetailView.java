package org.scrutin.gateway.site;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.count.ElectionData;
import org.scrutin.gateway.site.count.ElectionView;
import org.scrutin.gateway.site.count.TallyView;
import org.scrutin.gateway.site.count.UnitTable;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * An election's page.
 *
 * @param chosen the tally whose units are listed, or null where there is none
 * @param asOf the day asked for, in ISO form for the form field
 * @param asOfText the day in words
 */
public record DetailView(
    ElectionView election,
    @Nullable TallyView chosen,
    @Nullable UnitTable units,
    @Nullable String asOf,
    @Nullable String asOfText,
    @Nullable String at) {

  static DetailView of(ElectionData data, Moment moment, Language language) {
    var view = ElectionView.of(data, language);
    var units = data.units();
    var figures = new Figures(language);
    return new DetailView(
        view,
        units == null
            ? null
            : view.tallies().stream()
                .filter(tally -> tally.code().equals(units.tally()))
                .findFirst()
                .orElse(null),
        units == null ? null : UnitTable.of(data, units, view.lists(), language),
        moment.asOf(),
        moment.asOf() == null ? null : figures.date(moment.asOf()),
        moment.at());
  }

  /** Whether there are figures by unit. */
  public boolean byUnit() {
    return units != null && !units.units().isEmpty();
  }

  /** Whether the seats of several sources stand side by side, or stand nowhere else. */
  public boolean seatsSideBySide() {
    int sources = election.constituencies().sources().size();
    return sources > 1 || (sources == 1 && !byUnit());
  }
}
