package org.scrutin.results.figures.margins;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.seats.margins.TargetSide;

/**
 * A number of seats that a list is to have in all.
 *
 * @param list position
 * @param seats how many
 */
record MarginTarget(int list, TargetSide side, int seats) {
  // A plus sign in a query that was not encoded arrives as a space.
  private static final Pattern MORE = Pattern.compile("[+ ](\\d{1,6})");
  private static final Pattern LESS = Pattern.compile("-(\\d{1,6})");
  private static final Pattern ALL = Pattern.compile("\\d{1,6}");

  /**
   * @param list code of a list
   * @param seats {@code 63}, {@code +8}, {@code -3} or {@code majority}; one more if null
   * @param has the seats that the list has now
   * @throws Refusal 400 if one of these cannot be read or means nothing here
   */
  static MarginTarget of(
      ElectionDefinition election, String list, @Nullable String seats, SeatsHeld has) {
    int position =
        election
            .position(list)
            .orElseThrow(
                () -> InvalidParameter.of("list", "is the code of no list of this election"));
    String wanted = seats == null ? "+1" : seats;
    int least = has.certain(position);
    int most = has.most(position);
    int target;
    TargetSide side;
    if (wanted.equals("majority")) {
      Integer majority = election.majority();
      if (majority == null) {
        throw InvalidParameter.of(
            "seats", "cannot be majority: the election's definition does not say how many that is");
      }
      side = least >= majority ? TargetSide.AT_MOST : TargetSide.AT_LEAST;
      target = side == TargetSide.AT_MOST ? majority - 1 : majority;
    } else if (MORE.matcher(wanted).matches()) {
      side = TargetSide.AT_LEAST;
      target = least + Integer.parseInt(wanted.substring(1));
    } else if (LESS.matcher(wanted).matches()) {
      side = TargetSide.AT_MOST;
      target = most - Integer.parseInt(wanted.substring(1));
    } else if (ALL.matcher(wanted).matches()) {
      target = Integer.parseInt(wanted);
      side = target >= least ? TargetSide.AT_LEAST : TargetSide.AT_MOST;
    } else {
      throw InvalidParameter.of("seats", "must be a number such as 63, +8 or -3, or majority");
    }
    if (target < 0 || target > has.all()) {
      throw InvalidParameter.of(
          "seats", "come to " + target + " of " + has.all() + " that there are");
    }
    return new MarginTarget(position, side, target);
  }
}
