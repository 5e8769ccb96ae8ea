package org.scrutin.results.election.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Plurality;
import org.scrutin.seats.method.Ratio;

/**
 * Makes the parts of a rule that an election and a calculation state alike. Each is told the
 * pointer of the object that states it; nothing comes of a part with a fault.
 */
public final class RuleParts {
  private final Faults invalid;
  private final Faults unsupported;

  /**
   * @param unsupported takes what is well formed but cannot be computed here
   */
  public RuleParts(Faults invalid, Faults unsupported) {
    this.invalid = invalid;
    this.unsupported = unsupported;
  }

  /** The method that is named, with what it needs. */
  public Optional<Method> method(StatedMethod stated, String at) {
    if (!Method.CODES.contains(stated.method())) {
      unsupported.add(
          at + "/method",
          "names '"
              + Excerpt.of(stated.method())
              + "', which cannot be computed; supported: "
              + String.join(", ", Method.CODES));
      return Optional.empty();
    }
    String divisor = stated.firstDivisor();
    Ratio first = divisor == null ? null : firstDivisor(divisor, at);
    if (divisor != null && first == null) {
      return Optional.empty();
    }
    try {
      return Method.of(stated.method(), first, stated.quota());
    } catch (IllegalArgumentException e) {
      invalid.add(at + "/method", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private @Nullable Ratio firstDivisor(String text, String at) {
    try {
      return new DivisorMethod.ModifiedSainteLague(Ratio.parse(text)).first();
    } catch (IllegalArgumentException e) {
      invalid.add(
          at + "/firstDivisor",
          "must be from 1/1 to less than 3/1, in parts of 1/1000 at the finest, such as 7/5");
      return null;
    }
  }

  /** A share of the whole, such as 3/100. */
  public Optional<Ratio> share(String text, String at) {
    try {
      Ratio share = Ratio.parse(text);
      if (share.numerator() <= share.denominator()) {
        return Optional.of(share);
      }
    } catch (IllegalArgumentException e) {
      // falls through: parts of nothing
    }
    invalid.add(at + "/share", "must be a fraction of the whole, such as 3/100");
    return Optional.empty();
  }

  /**
   * The kinds that need a threshold.
   *
   * @param kinds of the lists: another one would hold for nobody, and is a misspelling
   */
  public Set<String> appliesTo(@Nullable List<String> stated, Set<String> kinds, String at) {
    if (stated == null) {
      return Set.of();
    }
    for (int i = 0; i < stated.size(); i++) {
      if (!kinds.contains(stated.get(i))) {
        invalid.add(at + "/appliesTo/" + i, "is not the kind of any list");
      }
    }
    return Set.copyOf(stated);
  }

  /** Groups of linked lists as positions; none where nothing is stated. */
  public List<Set<Integer>> links(
      @Nullable List<List<String>> stated, Map<String, Integer> positions, String at) {
    List<Set<Integer>> links = new ArrayList<>();
    if (stated == null) {
      return links;
    }
    Set<Integer> linked = new HashSet<>();
    for (int group = 0; group < stated.size(); group++) {
      Set<Integer> members = new TreeSet<>();
      List<String> codes = stated.get(group);
      for (int i = 0; i < codes.size(); i++) {
        Integer position = positions.get(codes.get(i));
        if (position == null) {
          invalid.add(at + "/links/" + group + "/" + i, "is not the code of any list");
        } else if (!linked.add(position)) {
          invalid.add(at + "/links/" + group + "/" + i, "is linked already");
        } else {
          members.add(position);
        }
      }
      links.add(members);
    }
    return links;
  }

  /**
   * Seats that level those of the constituencies.
   *
   * @param most seats that can be levelling ones
   */
  public Optional<Tier> levelling(
      StatedMethod stated, int seats, int most, List<Threshold> thresholds, String at) {
    if (seats > most) {
      invalid.add(at + "/seats", "must be at most " + most);
    }
    return tierMethod(stated, at).map(method -> new Tier.Levelled(method, seats, thresholds));
  }

  /** Reports a threshold of levelling that does not look at the whole country. */
  public void requireNational(Level level, String at) {
    if (level != Level.NATIONAL) {
      invalid.add(at + "/level", "must be national: levelling looks at the whole country");
    }
  }

  /** Seats that come to the constituencies by votes. */
  public Optional<Tier> apportionment(StatedMethod stated, String at) {
    return tierMethod(stated, at).map(Tier.Apportioned::new);
  }

  /** Reports that a rule has both tiers. */
  public void refuseBothTiers(String at) {
    unsupported.add(at + "/apportionment", "cannot be computed together with levelling");
  }

  /** Plurality gives one seat, and the Dutch rules are those of a council. */
  private Optional<Method> tierMethod(StatedMethod stated, String at) {
    Optional<Method> method = method(stated, at);
    if (method.isPresent()
        && (method.get() instanceof Plurality || method.get() instanceof Kieswet)) {
      unsupported.add(
          at + "/method",
          "names '" + method.get().code() + "', which cannot be computed in a national tier");
      return Optional.empty();
    }
    return method;
  }
}
