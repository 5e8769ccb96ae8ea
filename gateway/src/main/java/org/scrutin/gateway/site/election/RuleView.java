package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.words.Figures;

/**
 * How votes become seats, as a page says it.
 *
 * @param method code
 * @param firstDivisor of a modified method, or null
 * @param quota code of a method of largest remainders, or null
 * @param ties code
 */
public record RuleView(
    @Nullable String method,
    @Nullable String firstDivisor,
    @Nullable String quota,
    @Nullable String ties,
    List<Need> thresholds,
    @Nullable String citation) {
  /**
   * A share that lists need.
   *
   * @param national whether of the votes of the whole country
   * @param levelling whether for levelling seats alone
   * @param kinds of lists; empty for every kind
   */
  public record Need(String share, boolean national, boolean levelling, String kinds) {}

  static RuleView of(Election.Rule rule, Figures figures) {
    List<Need> needs = new ArrayList<>();
    rule.thresholds().forEach(threshold -> needs.add(need(threshold, false, figures)));
    Election.Levelling levelling = rule.levelling();
    if (levelling != null) {
      levelling.thresholds().forEach(threshold -> needs.add(need(threshold, true, figures)));
    }
    return new RuleView(
        rule.method(),
        rule.firstDivisor(),
        rule.quota(),
        rule.ties(),
        List.copyOf(needs),
        rule.citation());
  }

  private static Need need(Election.Threshold threshold, boolean levelling, Figures figures) {
    return new Need(
        figures.threshold(threshold.share()),
        "national".equals(threshold.level()),
        levelling,
        String.join(", ", threshold.appliesTo()));
  }
}
