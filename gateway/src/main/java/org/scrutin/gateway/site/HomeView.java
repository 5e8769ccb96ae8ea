package org.scrutin.gateway.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.count.ElectionView;
import org.scrutin.gateway.site.count.Listing;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/** The home page: the newest elections with their figures, links to the older ones. */
public record HomeView(List<ElectionView> elections, List<Link> older) {
  /** An election without its figures. */
  public record Link(String code, String name, @Nullable String date) {}

  static HomeView of(Listing listing, Language language) {
    var figures = new Figures(language);
    return new HomeView(
        listing.shown().stream().map(data -> ElectionView.brief(data, language)).toList(),
        listing.older().stream()
            .map(
                election ->
                    new Link(
                        election.code(),
                        language.pick(election.name(), election.code()),
                        election.date() == null ? null : figures.date(election.date())))
            .toList());
  }
}
