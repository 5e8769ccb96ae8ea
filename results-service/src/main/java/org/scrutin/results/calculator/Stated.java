package org.scrutin.results.calculator;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.text.Texts;
import org.scrutin.results.calculator.CalculationBody.ShareBody;
import org.scrutin.results.election.definition.RuleParts;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** What both forms of a calculation state alike, and what is wrong with it. */
final class Stated {
  private static final String DEFAULT_KIND = "party";
  static final String NO_LIST = "is of a list that has no votes stated";

  private final CalculationBody body;
  private final Faults invalid = new Faults();
  private final Faults unsupported = new Faults();
  private final RuleParts parts = new RuleParts(invalid, unsupported);

  Stated(CalculationBody body) {
    this.body = body;
  }

  Faults faults() {
    return invalid;
  }

  RuleParts parts() {
    return parts;
  }

  Optional<Method> method() {
    return parts.method(body, "");
  }

  Ties ties() {
    return body.ties() == null ? Ties.LOTS : body.ties();
  }

  /**
   * Ends the checks.
   *
   * @throws org.scrutin.platform.web.problem.Refusal 422 naming each place at fault
   */
  void throwIfAny() {
    invalid.throwIfAny();
    if (!unsupported.isEmpty()) {
      throw unsupported.refusal(ProblemType.UNSUPPORTED_RULE);
    }
  }

  /** Notes a member of the other form. */
  void refuse(String member, @Nullable Object value, String why) {
    if (value != null) {
      invalid.add("/" + member, why);
    }
  }

  /**
   * The votes in the order in which they are stated.
   *
   * @param at pointer of the object that states them
   */
  long[] votes(Map<String, Long> stated, String at) {
    long[] votes = new long[stated.size()];
    int next = 0;
    for (Map.Entry<String, Long> list : stated.entrySet()) {
      if (!plain(list.getKey())) {
        Texts.fault(list.getKey(), CalculationBody.LONGEST_CODE, false)
            .ifPresent(why -> add(at, list.getKey(), "is of a list whose code " + why));
      }
      votes[next++] = list.getValue();
    }
    return votes;
  }

  /** Of printable ASCII throughout, as most codes are: sound at a glance. */
  private static boolean plain(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) <= ' ' || code.charAt(i) > '~') {
        return false;
      }
    }
    return !code.isEmpty() && code.length() <= CalculationBody.LONGEST_CODE;
  }

  private void add(String at, String list, String why) {
    if (invalid.roomLeft()) {
      invalid.add(
          JsonPointer.compile(at + "/votes").appendProperty(Excerpt.of(list)).toString(), why);
    } else {
      invalid.add(at, why);
    }
  }

  /** Valid votes of a contest: those of lists where nothing else is said. */
  long valid(@Nullable Long stated, long[] votes, String at) {
    long sum = 0;
    for (long count : votes) {
      sum += count;
    }
    if (stated == null) {
      return sum;
    }
    if (stated < sum) {
      invalid.add(at + "/valid", "must be at least " + sum + ", the sum of the votes");
    }
    return stated;
  }

  /** By position. */
  List<String> kinds(Map<String, Integer> positions) {
    String[] kinds = new String[positions.size()];
    Arrays.fill(kinds, DEFAULT_KIND);
    if (body.kinds() != null) {
      for (Map.Entry<String, String> list : body.kinds().entrySet()) {
        Integer position = positions.get(list.getKey());
        if (position == null) {
          invalid.addAt(NO_LIST, "kinds", list.getKey());
        } else {
          kinds[position] = list.getValue();
        }
      }
    }
    return List.of(kinds);
  }

  /**
   * @param usual level of a threshold that states none
   * @param at pointer of the object that states them
   */
  List<Threshold> thresholds(
      @Nullable List<ShareBody> stated, List<String> kindsByList, Level usual, String at) {
    List<Threshold> thresholds = new ArrayList<>();
    if (stated == null) {
      return thresholds;
    }
    Set<String> kinds = new HashSet<>(kindsByList);
    for (int i = 0; i < stated.size(); i++) {
      ShareBody one = stated.get(i);
      String here = at + "/thresholds/" + i;
      Base of = one.of() == null ? Base.VALID : one.of();
      Level level = one.level() == null ? usual : one.level();
      Optional<Ratio> share = parts.share(one.share(), here);
      Set<String> appliesTo = parts.appliesTo(one.appliesTo(), kinds, here);
      share.ifPresent(ratio -> thresholds.add(new Threshold(ratio, of, level, appliesTo)));
    }
    return thresholds;
  }
}
