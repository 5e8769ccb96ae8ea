package org.scrutin.gateway.site.election;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.Margins;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * The seats that the fewest ballots would move.
 *
 * @param rows the closest first; none where nothing can be computed
 */
public record ClosestSeats(List<Row> rows) {
  private static final int MOST = 10;

  /**
   * One of them.
   *
   * @param code of the constituency
   * @param ballots changed from one list to the other, with which the seat moves
   * @param number the same, not written out
   * @param from short name of the list that holds it
   * @param to short name of the next one
   * @param disputed whether a claim is about the constituency
   */
  public record Row(
      String code,
      Wording place,
      String ballots,
      long number,
      String from,
      String to,
      boolean disputed) {}

  public static ClosestSeats of(
      Margins margins, Optional<ClaimList> dispute, Names names, Language language) {
    var figures = new Figures(language);
    Set<String> disputed = new HashSet<>();
    dispute.ifPresent(
        known -> known.claims().forEach(claim -> disputed.addAll(ClaimLine.units(claim))));
    return new ClosestSeats(
        margins.constituencies().stream()
            .filter(one -> margins.closest(one.unit()) != null)
            .limit(MOST)
            .map(
                one -> {
                  Margins.Margin margin = Objects.requireNonNull(margins.closest(one.unit()));
                  long ballots = Objects.requireNonNull(margin.certainAt());
                  return new Row(
                      one.unit(),
                      names.unit(one.unit(), language),
                      figures.number(ballots),
                      ballots,
                      names.list(Objects.requireNonNull(margin.from())),
                      names.list(Objects.requireNonNull(margin.to())),
                      disputed.contains(one.unit()));
                })
            .toList());
  }
}
