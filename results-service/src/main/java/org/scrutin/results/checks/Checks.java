package org.scrutin.results.checks;

import static org.scrutin.results.sheets.Figure.BALLOTS;
import static org.scrutin.results.sheets.Figure.BLANK;
import static org.scrutin.results.sheets.Figure.INVALID;
import static org.scrutin.results.sheets.Figure.ISSUED;
import static org.scrutin.results.sheets.Figure.RECEIVED;
import static org.scrutin.results.sheets.Figure.REGISTERED;
import static org.scrutin.results.sheets.Figure.SPOILED;
import static org.scrutin.results.sheets.Figure.UNUSED;
import static org.scrutin.results.sheets.Figure.VALID;
import static org.scrutin.results.sheets.Figure.VOTERS;
import static org.scrutin.results.sheets.Severity.ERROR;
import static org.scrutin.results.sheets.Severity.NOTE;
import static org.scrutin.results.sheets.Severity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Severity;
import org.scrutin.results.sheets.SheetFigures;

/**
 * The profile {@code standard-1}: the one table from which evaluation, texts and documentation of
 * the checks come. Integer arithmetic only. An unstated blank counts as 0; a check whose other
 * inputs are not stated is skipped. Rows of the same code are one check: the first that fires is
 * the finding.
 */
public final class Checks {
  /** Codes of every check there is, by the alphabet. */
  public static final SortedSet<String> CODES =
      Arrays.stream(BlankRule.values())
          .flatMap(blank -> standard1(blank, Fraction.parse("1/1")).table.stream())
          .map(Check::code)
          .collect(Collectors.toCollection(TreeSet::new));

  private final List<Check> table;
  private final SheetFigures view = new SheetFigures();

  private Checks(List<Check> table) {
    this.table = table;
  }

  /**
   * The checks of {@code standard-1} for an election's rule on blank ballots.
   *
   * @param turnoutHigh share of the registered voters from which a turnout is remarkable, in parts
   *     of at most a million; no check where none is configured
   */
  public static Checks standard1(BlankRule blank, Optional<Fraction> turnoutHigh) {
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
            Percentages::explain));
    return new Checks(List.copyOf(table));
  }

  List<Check> table() {
    return table;
  }

  /** The findings of one sheet; empty for nearly all. */
  public List<Finding> evaluate(int[] values) {
    view.of(values);
    List<Finding> found = List.of();
    for (int i = 0; i < table.size(); i++) {
      Check check = table.get(i);
      if (check.firesOn(view)) {
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        if (found.isEmpty() || !found.getLast().check().code().equals(check.code())) {
          found.add(new Finding(check, values));
        }
      }
    }
    return found;
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
      List<Figure> needs,
      Predicate<SheetFigures> fires) {
    return new Check(code, severity, text, formula, "0", needs, List.of(), fires);
  }
}
