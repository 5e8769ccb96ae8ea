package org.scrutin.gateway.site.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Listing;
import org.scrutin.gateway.site.claim.ClaimListView;
import org.scrutin.gateway.site.election.ElectionView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/** The home page: the newest elections with their figures, links to the older ones. */
public record HomeView(List<Item> elections, List<Link> older) {
  /**
   * An election with its figures.
   *
   * @param dispute null where the register cannot be reached
   */
  public record Item(ElectionView election, @Nullable ClaimListView dispute) {
    static Item of(ElectionData data, Optional<ClaimList> dispute, Language language) {
      return new Item(
          ElectionView.brief(data, language),
          dispute.map(known -> ClaimListView.of(known, data.names(), language)).orElse(null));
    }
  }

  /** An election without its figures. */
  public record Link(String code, Wording name, @Nullable String date) {}

  /**
   * @param disputes of the elections shown, in their order
   */
  static HomeView of(Listing listing, List<Optional<ClaimList>> disputes, Language language) {
    var figures = new Figures(language);
    var shown = listing.shown();
    return new HomeView(
        IntStream.range(0, shown.size())
            .mapToObj(i -> Item.of(shown.get(i), disputes.get(i), language))
            .toList(),
        listing.older().stream()
            .map(
                election ->
                    new Link(
                        election.code(),
                        language.name(election.name(), election.code()),
                        election.date() == null ? null : figures.date(election.date())))
            .toList());
  }
}
