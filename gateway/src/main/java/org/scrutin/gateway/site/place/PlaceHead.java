package org.scrutin.gateway.site.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Moment;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.election.ReleaseView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * Of which election, whose figures, and as of when.
 *
 * @param source whose figures; null where nobody has published any
 * @param tally code of that tally
 * @param sources all tallies, to choose from
 * @param release under which figures stand or which they are newer than; null for none
 * @param query of links that keep to the same figures, from its question mark
 */
public record PlaceHead(
    String code,
    Wording name,
    boolean test,
    @Nullable Wording source,
    @Nullable String tally,
    List<Choice> sources,
    @Nullable ReleaseView release,
    @Nullable String revision,
    @Nullable String at,
    @Nullable String asOf,
    @Nullable String asOfText,
    String query) {

  /** A tally to choose. */
  public record Choice(String code, Wording name) {}

  static PlaceHead of(ElectionData data, @Nullable Tally chosen, Moment moment, Language language) {
    Results whole =
        data.tallies().stream()
            .filter(tally -> tally.tally().equals(chosen))
            .findFirst()
            .map(TallyData::results)
            .orElse(null);
    return of(data, chosen, whole, moment, language);
  }

  /**
   * Of figures of a unit.
   *
   * @param results of which the release is told; null where there are none
   */
  static PlaceHead of(
      ElectionData data,
      @Nullable Tally chosen,
      @Nullable Results results,
      Moment moment,
      Language language) {
    var election = data.election();
    var figures = new Figures(language);
    String asOf = moment.asOf();
    return new PlaceHead(
        election.code(),
        language.name(election.name(), election.code()),
        election.test(),
        chosen == null ? null : chosen.source().shown(language),
        chosen == null ? null : chosen.code(),
        data.tallies().stream()
            .map(TallyData::tally)
            .map(tally -> new Choice(tally.code(), tally.source().shown(language)))
            .toList(),
        results == null
            ? null
            : ReleaseView.of(results, data.history().releases(), election.zone(), figures),
        results == null || results.revision() == null ? null : String.valueOf(results.revision()),
        moment.at(),
        asOf,
        asOf == null ? null : figures.date(asOf),
        chosen == null || chosen.authority()
            ? moment.query()
            : moment.query("tally=" + chosen.code()));
  }

  /** The query, to which more follows. */
  public String more() {
    return query.isEmpty() ? "?" : query + "&";
  }
}
