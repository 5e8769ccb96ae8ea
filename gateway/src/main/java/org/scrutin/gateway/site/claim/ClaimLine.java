package org.scrutin.gateway.site.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Assessment;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * A claim in a line.
 *
 * @param couldChange whether the most that it could change is a seat; false where that is not known
 */
public record ClaimLine(
    String ref, Wording ground, String state, @Nullable String outcome, boolean couldChange) {

  public static ClaimLine of(Claim claim, Language language) {
    return new ClaimLine(
        claim.ref(),
        language.name(claim.groundName(), claim.ground()),
        claim.state(),
        claim.decision() == null ? null : claim.decision().outcome(),
        claim.effect() == Claim.Effect.CHANGES);
  }

  public static List<ClaimLine> of(List<Claim> claims, Language language) {
    return claims.stream().map(claim -> of(claim, language)).toList();
  }

  /** Codes of the units that a claim names, or that its assessment says it touches. */
  public static Set<String> units(Claim claim) {
    var units = new TreeSet<String>();
    if (claim.target() != null) {
      units.addAll(claim.target().units());
    }
    claim.annul().forEach(annulled -> units.add(annulled.unit()));
    claim.votesAffected().forEach(votes -> units.add(votes.unit()));
    Optional.ofNullable(claim.materiality())
        .map(Assessment::worstCase)
        .ifPresent(worst -> worst.constituencies().forEach(one -> units.add(one.unit())));
    return units;
  }
}
