package org.scrutin.gateway.site.table;

import java.util.List;
import java.util.Locale;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.words.Language;

/** The register: a row a claim. */
final class ClaimsTable {
  private static final List<String> NAMES =
      List.of(
          "ref",
          "kind",
          "ground",
          "state",
          "outcome",
          "filed-by",
          "received",
          "respondent",
          "units",
          "effect",
          "seats-at-most",
          "statement");

  private ClaimsTable() {}

  static String of(List<Claim> claims, Language language) {
    var csv = new Csv(NAMES);
    for (Claim claim : claims) {
      csv.row(
          claim.ref(),
          claim.kind(),
          claim.ground(),
          claim.state(),
          claim.decision() == null ? null : claim.decision().outcome(),
          claim.filedBy().name(),
          claim.received(),
          claim.respondent(),
          claim.target() == null ? null : String.join(" ", claim.target().units()),
          claim.effect().name().toLowerCase(Locale.ROOT),
          claim.effect() == Claim.Effect.UNKNOWN ? null : claim.seatsAtMost(),
          language.pick(claim.statement()).map(text -> text.text()).orElse(null));
    }
    return csv.written();
  }
}
