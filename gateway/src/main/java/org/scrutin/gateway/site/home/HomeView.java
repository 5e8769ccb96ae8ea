package org.scrutin.gateway.site.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimCount;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Listing;
import org.scrutin.gateway.site.claim.ClaimCountView;
import org.scrutin.gateway.site.election.ElectionView;
import org.scrutin.gateway.site.election.Headline;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * The home page: a card for each of the newest elections, the real ones first, and links to the
 * older ones.
 *
 * @param real the newest first
 * @param tests rehearsals, the newest first
 */
public record HomeView(List<Card> real, List<Card> tests, List<Link> older) {
  /**
   * An election in a few lines.
   *
   * @param headline who has most; null where the authority has given neither seats nor votes
   * @param claims null where the register cannot be reached
   */
  public record Card(
      ElectionView election,
      @Nullable Headline headline,
      Highlights highlights,
      @Nullable ClaimCountView claims) {}

  /** An election without its figures. */
  public record Link(String code, Wording name, @Nullable String date, boolean test) {}

  /**
   * @param claims of the elections that have any, by code; empty where the register is away
   */
  static HomeView of(Listing listing, Optional<Map<String, ClaimCount>> claims, Language language) {
    var figures = new Figures(language);
    return new HomeView(
        cards(listing, false, claims, figures, language),
        cards(listing, true, claims, figures, language),
        listing.older().stream().map(election -> link(election, figures, language)).toList());
  }

  /** Whether there is any election at all. */
  public boolean empty() {
    return real.isEmpty() && tests.isEmpty();
  }

  private static List<Card> cards(
      Listing listing,
      boolean test,
      Optional<Map<String, ClaimCount>> claims,
      Figures figures,
      Language language) {
    return listing.shown().stream()
        .filter(data -> data.election().test() == test)
        .map(data -> card(data, claims, figures, language))
        .toList();
  }

  private static Card card(
      ElectionData data,
      Optional<Map<String, ClaimCount>> claims,
      Figures figures,
      Language language) {
    var view = ElectionView.brief(data, language);
    return new Card(
        view,
        Headline.of(data, language),
        Highlights.of(data, view, figures),
        claims
            .map(known -> count(known, data.election().code()))
            .map(count -> ClaimCountView.of(count, language))
            .orElse(null));
  }

  private static Link link(Election election, Figures figures, Language language) {
    return new Link(
        election.code(),
        language.name(election.name(), election.code()),
        election.date() == null ? null : figures.date(election.date()),
        election.test());
  }

  private static ClaimCount count(Map<String, ClaimCount> claims, String election) {
    return claims.getOrDefault(election, ClaimCount.none(election));
  }
}
