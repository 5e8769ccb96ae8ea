package org.scrutin.gateway.site.claim;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.TallyFigures;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;

/**
 * The dispute about an election as pages show it.
 *
 * @param number claims listed
 * @param states how many of them are in which state
 * @param claimsCut how many claims are shown of more, or null if all are
 * @param actsCut the same of the chronicle
 */
public record ClaimListView(
    String number,
    List<Count> states,
    List<ClaimView> claims,
    @Nullable String claimsCut,
    ChronicleView chronicle,
    @Nullable String actsCut) {
  /** So many claims in a state. */
  public record Count(String state, String number) {}

  public static ClaimListView of(
      ClaimList dispute, Names names, TallyFigures known, Language language) {
    var figures = new Figures(language);
    var states = new LinkedHashMap<String, Long>();
    dispute.claims().forEach(claim -> states.merge(claim.state(), 1L, Long::sum));
    var refs = dispute.claims().stream().map(Claim::ref).toList();
    return new ClaimListView(
        figures.number((long) dispute.claims().size()),
        states.entrySet().stream()
            .map(state -> new Count(state.getKey(), figures.number((long) state.getValue())))
            .toList(),
        dispute.claims().stream()
            .map(claim -> ClaimView.of(claim, names, known, language))
            .toList(),
        dispute.claimsCut() ? figures.number((long) dispute.claims().size()) : null,
        ChronicleView.of(dispute.acts(), refs, language),
        dispute.actsCut() ? figures.number((long) dispute.acts().size()) : null);
  }
}
