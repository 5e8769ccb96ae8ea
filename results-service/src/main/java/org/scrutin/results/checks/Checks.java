package org.scrutin.results.checks;

import static org.scrutin.results.checks.Input.SIBLING_REGISTERED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;

/** Evaluates the checks of a profile. */
public final class Checks {
  /** Codes of every check there is, by the alphabet. */
  public static final SortedSet<String> CODES =
      Arrays.stream(BlankRule.values())
          .flatMap(
              blank -> of(CheckProfile.STANDARD_2, blank, Fraction.parse("1/1")).table.stream())
          .map(Check::code)
          .collect(Collectors.toCollection(TreeSet::new));

  private final List<Check> table;
  private final boolean siblings;
  private final CheckedSheet view = new CheckedSheet();

  private Checks(List<Check> table) {
    this.table = table;
    this.siblings = table.stream().anyMatch(check -> check.needs().contains(SIBLING_REGISTERED));
  }

  /**
   * The checks of a profile for an election's rule on blank ballots.
   *
   * @param turnoutHigh share of the registered voters from which a turnout is remarkable, in parts
   *     of at most a million; no check where none is configured
   */
  public static Checks of(CheckProfile profile, BlankRule blank, Optional<Fraction> turnoutHigh) {
    return new Checks(CheckTable.of(profile, blank, turnoutHigh));
  }

  List<Check> table() {
    return table;
  }

  /** Whether a sheet is compared with those of other stations. */
  public boolean compareSiblings() {
    return siblings;
  }

  /** The findings of one sheet; empty for nearly all. */
  public List<Finding> evaluate(int[] values, Station station) {
    view.of(values, station);
    List<Finding> found = List.of();
    for (int i = 0; i < table.size(); i++) {
      Check check = table.get(i);
      if (check.firesOn(view)) {
        if (found.isEmpty()) {
          found = new ArrayList<>(2);
        }
        if (found.isEmpty() || !found.getLast().code().equals(check.code())) {
          found.add(Finding.of(check, view));
        }
      }
    }
    return found;
  }
}
