package org.scrutin.results.figures.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;

/**
 * The rule that makes seats of votes.
 *
 * @param method code, such as dhondt
 * @param firstDivisor of the modified Sainte-Laguë method, such as 7/5
 * @param quota of largest remainders
 * @param level at which the seats are given
 * @param levelling seats above those of the constituencies
 * @param apportionment how seats come to the constituencies, where votes decide it
 * @param links groups of lists whose votes are counted together first
 * @param citation the provision of law
 */
record RuleAnswer(
    String method,
    @Nullable String firstDivisor,
    @Nullable Quota quota,
    Level level,
    Ties ties,
    List<ThresholdAnswer> thresholds,
    @Nullable LevellingAnswer levelling,
    @Nullable ApportionmentAnswer apportionment,
    @Nullable List<List<String>> links,
    String citation) {

  /**
   * A share of the votes that lists need.
   *
   * @param share an exact fraction
   * @param of which votes
   * @param appliesTo kinds of lists; empty for every kind
   * @param parties of how many parties a list is to whom it applies; absent for any
   */
  record ThresholdAnswer(
      String share,
      Base of,
      Level level,
      List<String> appliesTo,
      Threshold.@Nullable PartyRange parties) {

    private static ThresholdAnswer of(Threshold threshold) {
      return new ThresholdAnswer(
          threshold.share().toString(),
          threshold.of(),
          threshold.level(),
          threshold.appliesTo().stream().sorted().toList(),
          threshold.parties().equals(Threshold.PartyRange.ANY) ? null : threshold.parties());
    }

    private static List<ThresholdAnswer> of(List<Threshold> thresholds) {
      return thresholds.stream().map(ThresholdAnswer::of).toList();
    }
  }

  /** Seats above those of the constituencies. */
  record LevellingAnswer(
      String method,
      @Nullable String firstDivisor,
      @Nullable Quota quota,
      int seats,
      List<ThresholdAnswer> thresholds) {}

  /** How seats come to the constituencies. */
  record ApportionmentAnswer(String method, @Nullable String firstDivisor, @Nullable Quota quota) {}

  static RuleAnswer of(ElectionDefinition election) {
    AllocationRule rule = election.allocation();
    return new RuleAnswer(
        rule.method().code(),
        firstDivisor(rule.method()),
        quota(rule.method()),
        rule.level(),
        rule.ties(),
        ThresholdAnswer.of(rule.thresholds()),
        rule.tier() instanceof Tier.Levelled levelled ? levelling(levelled) : null,
        rule.tier() instanceof Tier.Apportioned apportioned
            ? apportionment(apportioned.method())
            : null,
        rule.links().isEmpty() ? null : links(election),
        rule.citation());
  }

  private static LevellingAnswer levelling(Tier.Levelled levelled) {
    return new LevellingAnswer(
        levelled.method().code(),
        firstDivisor(levelled.method()),
        quota(levelled.method()),
        levelled.seats(),
        ThresholdAnswer.of(levelled.thresholds()));
  }

  private static ApportionmentAnswer apportionment(Method method) {
    return new ApportionmentAnswer(method.code(), firstDivisor(method), quota(method));
  }

  private static List<List<String>> links(ElectionDefinition election) {
    return election.allocation().links().stream()
        .map(link -> link.stream().sorted().map(list -> election.lists().get(list).code()).toList())
        .toList();
  }

  private static @Nullable String firstDivisor(Method method) {
    return method instanceof DivisorMethod.ModifiedSainteLague modified
        ? modified.first().toString()
        : null;
  }

  private static @Nullable Quota quota(Method method) {
    return method instanceof LargestRemainder remainder ? remainder.quota() : null;
  }
}
