package org.scrutin.gateway.site.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimCount;
import org.scrutin.gateway.site.api.Listing;
import org.scrutin.gateway.site.claim.ClaimCountView;
import org.scrutin.gateway.site.election.ElectionView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** The home page: the newest elections with their figures, links to the older ones. */
public record HomeView(List<Item> elections, List<Link> older) {
  /**
   * An election with its figures.
   *
   * @param claims null where the register cannot be reached
   */
  public record Item(
      ElectionView election, Highlights highlights, @Nullable ClaimCountView claims) {}

  /** An election without its figures. */
  public record Link(String code, Wording name, @Nullable String date, boolean test) {}

  /**
   * @param claims of the elections that have any, by code; empty where the register is away
   */
  static HomeView of(Listing listing, Optional<Map<String, ClaimCount>> claims, Language language) {
    var figures = new Figures(language);
    return new HomeView(
        listing.shown().stream()
            .map(
                data -> {
                  var view = ElectionView.brief(data, language);
                  return new Item(
                      view,
                      Highlights.of(data, view, figures),
                      claims
                          .map(known -> count(known, data.election().code()))
                          .map(count -> ClaimCountView.of(count, language))
                          .orElse(null));
                })
            .toList(),
        listing.older().stream()
            .map(
                election ->
                    new Link(
                        election.code(),
                        language.name(election.name(), election.code()),
                        election.date() == null ? null : figures.date(election.date()),
                        election.test()))
            .toList());
  }

  private static ClaimCount count(Map<String, ClaimCount> claims, String election) {
    return claims.getOrDefault(election, ClaimCount.none(election));
  }
}
