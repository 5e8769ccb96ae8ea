package org.scrutin.results.checks;

import static org.scrutin.results.checks.Input.BALLOTS;
import static org.scrutin.results.checks.Input.BLANK;
import static org.scrutin.results.checks.Input.INVALID;
import static org.scrutin.results.checks.Input.ISSUED;
import static org.scrutin.results.checks.Input.RECEIVED;
import static org.scrutin.results.checks.Input.REGISTERED;
import static org.scrutin.results.checks.Input.ROLL;
import static org.scrutin.results.checks.Input.SIBLING_REGISTERED;
import static org.scrutin.results.checks.Input.SIBLING_ROLL;
import static org.scrutin.results.checks.Input.SPOILED;
import static org.scrutin.results.checks.Input.UNUSED;
import static org.scrutin.results.checks.Input.VALID;
import static org.scrutin.results.checks.Input.VOTERS;
import static org.scrutin.results.sheets.Severity.ERROR;
import static org.scrutin.results.sheets.Severity.NOTE;
import static org.scrutin.results.sheets.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.sheets.Severity;

/**
 * The profiles: the one table from which evaluation, texts and documentation of the checks come.
 * Integer arithmetic only. An unstated blank counts as 0; a check whose other inputs are not stated
 * is skipped. Rows of the same code are one check: the first that fires is the finding.
 */
final class CheckTable {
  private CheckTable() {}

  /**
   * The checks of a profile for an election's rule on blank ballots.
   *
   * @param turnoutHigh share of the registered voters from which a turnout is remarkable, in parts
   *     of at most a million; no check where none is configured
   */
  static List<Check> of(CheckProfile profile, BlankRule blank, Optional<Fraction> turnoutHigh) {
    List<Check> table = standard1(blank, turnoutHigh);
    if (profile == CheckProfile.STANDARD_2) {
      table.addAll(added2());
    }
    return List.copyOf(table);
  }

  private static List<Check> standard1(BlankRule blank, Optional<Fraction> turnoutHigh) {
    var table = new ArrayList<Check>();
    table.add(ballotsSum(blank));
    table.add(validSum(blank));
    table.add(
        row(
            "more-ballots-than-voters",
            ERROR,
            "More ballots were counted than voters marked on the roll.",
            "ballots <= voters",
            List.of(BALLOTS, VOTERS),
            s -> s.get(BALLOTS) > s.get(VOTERS)));
    table.add(
        row(
            "paper-accounting",
            ERROR,
            "More ballots were counted than issued.",
            "ballots <= issued",
            List.of(BALLOTS, ISSUED),
            s -> s.get(BALLOTS) > s.get(ISSUED)));
    table.add(
        new Check(
            "paper-accounting",
            ERROR,
            "The ballot papers received are not those issued, unused and spoiled.",
            "received = issued + unused + spoiled",
            "0",
            List.of(RECEIVED, ISSUED, UNUSED),
            List.of(),
            List.of(SPOILED),
            s -> s.get(RECEIVED) != s.get(ISSUED) + s.get(UNUSED) + s.get(SPOILED)));
    table.add(
        row(
            "more-ballots-than-registered",
            WARNING,
            "More ballots were counted than voters are registered.",
            "ballots <= registered",
            List.of(BALLOTS, REGISTERED),
            s -> s.get(BALLOTS) > s.get(REGISTERED)));
    table.add(
        row(
            "no-ballots",
            WARNING,
            "The sheet states that no ballot was cast.",
            "ballots > 0",
            List.of(BALLOTS),
            s -> s.get(BALLOTS) == 0));
    table.add(
        row(
            "invalid-share",
            WARNING,
            "At least 3 % of the ballots are invalid.",
            "100 * invalid < 3 * ballots",
            List.of(BALLOTS, INVALID),
            s -> s.get(BALLOTS) > 0 && 100 * s.get(INVALID) >= 3 * s.get(BALLOTS)));
    table.add(
        row(
            "blank-share",
            WARNING,
            "At least 3 % of the ballots are blank.",
            "100 * blank < 3 * ballots",
            List.of(BALLOTS, BLANK),
            s -> s.get(BALLOTS) > 0 && 100 * s.get(BLANK) >= 3 * s.get(BALLOTS)));
    turnoutHigh.ifPresent(share -> table.add(turnoutHigh(share)));
    table.add(
        row(
            "one-list-share",
            WARNING,
            "One list has at least 95 % of more than 100 valid votes.",
            "100 * votes of each list < 95 * valid, or valid <= 100",
            List.of(VALID),
            s -> s.get(VALID) > 100 && 100 * s.mostVotes() >= 95 * s.get(VALID)));
    table.add(
        row(
            "derived-from-percentages",
            NOTE,
            "Every list's votes are a percentage of one or two decimals, rounded.",
            "votes of some list != round(p * valid) for every p of one (two) decimals, asked from"
                + " 10000 (100000) valid votes on",
            List.of(),
            s -> Percentages.explain(s.figures())));
    return table;
  }

  /** What {@code standard-2} has beside {@code standard-1}. */
  private static List<Check> added2() {
    String aboveRegistered = "More valid votes or ballots were counted than voters are registered.";
    String aboveRoll = "More ballots were counted than voters are on the roll of the station.";
    String partAboveWhole = "A part is larger than the whole to which it belongs.";
    return List.of(
        above("valid-above-registered", aboveRegistered, VALID, REGISTERED, BALLOTS),
        above("valid-above-registered", aboveRegistered, BALLOTS, REGISTERED, VALID),
        above("ballots-above-roll", aboveRoll, BALLOTS, ROLL, REGISTERED),
        new Check(
            "ballots-above-roll",
            WARNING,
            aboveRoll,
            "valid <= roll",
            "0",
            List.of(VALID, ROLL),
            List.of(REGISTERED),
            List.of(),
            s -> !s.states(REGISTERED) && !s.states(BALLOTS) && s.get(VALID) > s.get(ROLL)),
        above("part-above-whole", partAboveWhole, VALID, BALLOTS, INVALID),
        above("part-above-whole", partAboveWhole, INVALID, BALLOTS, VALID),
        above("part-above-whole", partAboveWhole, BLANK, BALLOTS, VALID, INVALID),
        above("part-above-whole", partAboveWhole, ISSUED, RECEIVED, UNUSED),
        above("part-above-whole", partAboveWhole, UNUSED, RECEIVED, ISSUED),
        above("part-above-whole", partAboveWhole, SPOILED, RECEIVED, ISSUED, UNUSED),
        new Check(
            "lines-swapped",
            WARNING,
            "The sheet fits the roll of another station under the same unit, and the other the roll"
                + " of this one.",
            "registered = roll, or registered != siblingRoll, or siblingRegistered != roll",
            "0",
            List.of(REGISTERED, ROLL, SIBLING_REGISTERED, SIBLING_ROLL),
            List.of(),
            List.of(),
            s ->
                s.get(REGISTERED) != s.get(ROLL)
                    && s.get(REGISTERED) == s.get(SIBLING_ROLL)
                    && s.get(SIBLING_REGISTERED) == s.get(ROLL)));
  }

  /**
   * That a part is not above its whole, where a figure that would say more is not stated.
   *
   * @param silent of which one at least is not stated
   */
  private static Check above(String code, String text, Input part, Input whole, Input... silent) {
    return new Check(
        code,
        WARNING,
        text,
        part.code() + " <= " + whole.code(),
        "0",
        List.of(part, whole),
        List.of(silent),
        List.of(),
        s -> s.get(part) > s.get(whole));
  }

  private static Check ballotsSum(BlankRule blank) {
    String text = "The ballots are not the sum of their parts.";
    return switch (blank) {
      case VALID, INVALID ->
          row(
              "ballots-sum",
              ERROR,
              text,
              "ballots = valid + invalid",
              List.of(BALLOTS, VALID, INVALID),
              s -> s.get(BALLOTS) != s.get(VALID) + s.get(INVALID));
      case SEPARATE ->
          new Check(
              "ballots-sum",
              ERROR,
              text,
              "ballots = valid + blank + invalid",
              "0",
              List.of(BALLOTS, VALID, INVALID),
              List.of(),
              List.of(BLANK),
              s -> s.get(BALLOTS) != s.get(VALID) + s.get(BLANK) + s.get(INVALID));
    };
  }

  private static Check validSum(BlankRule blank) {
    String text = "The valid votes are not the sum of the lists.";
    return switch (blank) {
      case VALID ->
          new Check(
              "valid-sum",
              ERROR,
              text,
              "valid = blank + sum of votes",
              "0",
              List.of(VALID),
              List.of(),
              List.of(BLANK),
              s -> s.statesVotes() && s.get(VALID) != s.get(BLANK) + s.sumOfVotes());
      case INVALID, SEPARATE ->
          row(
              "valid-sum",
              ERROR,
              text,
              "valid = sum of votes",
              List.of(VALID),
              s -> s.statesVotes() && s.get(VALID) != s.sumOfVotes());
    };
  }

  private static Check turnoutHigh(Fraction share) {
    return row(
        "turnout-high",
        WARNING,
        "The turnout is remarkably high.",
        share.denominator() + " * ballots <= " + share.numerator() + " * registered",
        List.of(BALLOTS, REGISTERED),
        s ->
            Math.multiplyExact(s.get(BALLOTS), share.denominator())
                > Math.multiplyExact(s.get(REGISTERED), share.numerator()));
  }

  private static Check row(
      String code,
      Severity severity,
      String text,
      String formula,
      List<Input> needs,
      Predicate<CheckedSheet> fires) {
    return new Check(code, severity, text, formula, "0", needs, List.of(), List.of(), fires);
  }
}
