package org.scrutin.results.election.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Texts;
import org.scrutin.results.election.definition.PreviousBody.SuccessionBody;

/** Checks that {@code previous} names lists of then and of now. */
final class PreviousCheck {
  private static final int LONGEST_CODE = 64;
  private static final String UNKNOWN = "is neither a list of then, in lists, nor one of now";

  private final Set<String> now;
  private final Faults faults;

  /**
   * @param now codes of the lists of the election that is defined
   */
  PreviousCheck(Set<String> now, Faults faults) {
    this.now = now;
    this.faults = faults;
  }

  void check(PreviousBody previous) {
    Set<String> known = new HashSet<>(now);
    if (previous.lists() != null) {
      for (String former : previous.lists().keySet()) {
        Texts.fault(former, LONGEST_CODE, false)
            .ifPresent(why -> faults.addAt("has a code that " + why, "previous", "lists", former));
        known.add(former);
      }
    }
    for (String code : previous.seats().keySet()) {
      if (!known.contains(code)) {
        faults.addAt(UNKNOWN, "previous", "seats", code);
      }
    }
    if (previous.succession() != null) {
      for (int i = 0; i < previous.succession().size(); i++) {
        check(previous.succession().get(i), i, known);
      }
    }
  }

  private void check(SuccessionBody step, int at, Set<String> known) {
    List<String> from = step.from();
    for (int i = 0; i < from.size(); i++) {
      if (!known.contains(from.get(i))) {
        faults.addAt(UNKNOWN, "previous", "succession", at, "from", i);
      }
    }
    if (!now.contains(step.to())) {
      faults.addAt("is not a list of this election", "previous", "succession", at, "to");
    }
  }
}
