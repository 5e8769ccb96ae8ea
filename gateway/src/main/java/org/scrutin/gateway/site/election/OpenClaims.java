package org.scrutin.gateway.site.election;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * The claims that are not decided, by the most that they could change.
 *
 * @param number how many there are
 * @param changing how many of them could change a seat; null for none
 * @param unknown of how many nobody has computed it; null for none
 * @param worst those that could change the most, the first of them
 * @param all claims on record, open or not
 * @param cut whether there may be more than were looked at
 */
public record OpenClaims(
    String number,
    @Nullable String changing,
    @Nullable String unknown,
    List<Row> worst,
    String all,
    boolean cut) {
  private static final Set<String> OPEN = Set.of("filed", "admitted", "under-investigation");
  private static final int MOST = 3;

  /**
   * One.
   *
   * @param said what is alleged; null where nothing is told in words
   */
  public record Row(ClaimLine claim, @Nullable Wording said) {}

  /** Null where the register gives no answer. */
  static @Nullable OpenClaims of(Optional<ClaimList> dispute, Language language) {
    return dispute.map(known -> of(known, language)).orElse(null);
  }

  private static OpenClaims of(ClaimList known, Language language) {
    var figures = new Figures(language);
    var open = known.claims().stream().filter(claim -> OPEN.contains(claim.state())).toList();
    long changing = open.stream().filter(claim -> claim.effect() == Claim.Effect.CHANGES).count();
    long unknown = open.stream().filter(claim -> claim.effect() == Claim.Effect.UNKNOWN).count();
    return new OpenClaims(
        figures.number((long) open.size()),
        changing == 0 ? null : figures.number(changing),
        unknown == 0 ? null : figures.number(unknown),
        open.stream()
            .sorted(
                Comparator.comparing(Claim::effect).thenComparing(claim -> -claim.seatsAtMost()))
            .limit(MOST)
            .map(
                claim ->
                    new Row(
                        ClaimLine.of(claim, language),
                        language.pick(claim.statement()).orElse(null)))
            .toList(),
        figures.number((long) known.claims().size()),
        known.claimsCut());
  }
}
