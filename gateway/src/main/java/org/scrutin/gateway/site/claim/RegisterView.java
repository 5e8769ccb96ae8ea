package org.scrutin.gateway.site.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Claim;
import org.scrutin.gateway.site.api.ClaimCount;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.ServiceClient;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * The register of an election's claims.
 *
 * @param counts how many there are in each state, whichever are shown
 * @param state only those in it are shown; null for all
 * @param effect only those of it are shown; null for all
 * @param changing how many of those shown could change a seat
 * @param next asks for more; null where these are the last
 */
public record RegisterView(
    String code,
    Wording name,
    boolean test,
    ClaimCountView counts,
    @Nullable String state,
    @Nullable String effect,
    List<Row> rows,
    String changing,
    @Nullable String next) {
  /** Units that a row names. */
  private static final int MOST_UNITS = 3;

  /**
   * A claim.
   *
   * @param said what is alleged; null where nothing is told in words
   * @param where the units that it names, the first of them
   * @param moreUnits how many more; null for none
   */
  public record Row(
      ClaimLine claim,
      String kind,
      @Nullable Wording said,
      String filedBy,
      String filed,
      List<Wording> where,
      @Nullable String moreUnits,
      Claim.Effect effect) {}

  static RegisterView of(
      String election,
      Names names,
      ServiceClient.ListPage<Claim.Page> page,
      Map<String, ClaimCount> counts,
      @Nullable String state,
      Claim.@Nullable Effect effect,
      Language language) {
    var rows = page.body().items().stream().map(claim -> row(claim, names, language)).toList();
    return new RegisterView(
        election,
        names.election(election, language),
        names.test(),
        ClaimCountView.of(counts.getOrDefault(election, ClaimCount.none(election)), language),
        state,
        effect == null ? null : effect.name().toLowerCase(Locale.ROOT),
        rows,
        new Figures(language)
            .number(rows.stream().filter(row -> row.effect() == Claim.Effect.CHANGES).count()),
        page.after());
  }

  /**
   * As an address has it.
   *
   * @throws IllegalArgumentException for any other word
   */
  static Claim.@Nullable Effect effect(@Nullable String code) {
    return code == null || code.isBlank()
        ? null
        : Arrays.stream(Claim.Effect.values())
            .filter(effect -> effect.name().toLowerCase(Locale.ROOT).equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("effect"));
  }

  /** Those of one effect, on one page. */
  static ServiceClient.ListPage<Claim.Page> page(
      ServiceClient.Several<Claim.Page> all, Claim.Effect effect) {
    return new ServiceClient.ListPage<>(
        new Claim.Page(
            all.pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(claim -> claim.effect() == effect)
                .toList()),
        null);
  }

  /** What a claim can do. */
  public List<String> effects() {
    return Arrays.stream(Claim.Effect.values())
        .map(effect -> effect.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Row row(Claim claim, Names names, Language language) {
    var figures = new Figures(language);
    List<String> units = claim.target() == null ? List.of() : claim.target().units();
    return new Row(
        ClaimLine.of(claim, language),
        claim.kind(),
        language.pick(claim.statement()).orElse(null),
        claim.filedBy().name(),
        figures.day(claim.received(), names.zone()),
        units.stream().limit(MOST_UNITS).map(unit -> names.unit(unit, language)).toList(),
        units.size() > MOST_UNITS ? figures.number((long) units.size() - MOST_UNITS) : null,
        claim.effect());
  }
}
