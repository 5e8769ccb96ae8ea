package org.scrutin.gateway.site;

import org.jspecify.annotations.Nullable;

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

  static DetailView of(
      ElectionData data, @Nullable String tally, Moment moment, Language language) {
    var view = ElectionView.of(data, language);
    var chosen =
        data.tallies().stream()
            .filter(t -> t.tally().code().equals(tally))
            .findFirst()
            .or(() -> data.tallies().stream().findFirst());
    var shown =
        chosen.flatMap(
            c ->
                view.tallies().stream().filter(t -> t.code().equals(c.tally().code())).findFirst());
    return new DetailView(
        view,
        shown.orElse(null),
        chosen
            .map(c -> UnitTable.of(c, data.constituencies(), view.lists(), language))
            .orElse(null),
        moment.asOf(),
        moment.asOf() == null ? null : new Figures(language).date(moment.asOf()),
        moment.at());
  }
}
