package org.scrutin.gateway.site.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.PlaceReader;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * What was found.
 *
 * @param asked the text; empty where nothing was asked for yet
 * @param within where was searched; null for everywhere
 * @param cut how many places are shown of more; null if all are
 */
public record SearchView(
    String code,
    Wording name,
    boolean test,
    String asked,
    @Nullable Crumb within,
    List<Crumb> places,
    @Nullable String cut,
    List<ClaimLine> claims) {

  /** The query that searches for the same everywhere. */
  public String everywhere() {
    return "?q=" + ServiceClient.encoded(asked);
  }

  static SearchView of(PlaceReader.Found found, String asked, Language language) {
    var election = found.election();
    return new SearchView(
        election.code(),
        language.name(election.name(), election.code()),
        election.test(),
        asked,
        found.within() == null ? null : Crumb.of(found.within(), language),
        found.units().stream().map(unit -> Crumb.of(unit, language)).toList(),
        found.cut() ? new Figures(language).number(found.units().size()) : null,
        ClaimLine.of(found.claims(), language));
  }
}
