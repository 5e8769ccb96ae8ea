package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.seats.Base;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Tier;
import org.scrutin.results.seats.Ties;

/** Reads the {@code allocation} of {@code election.json}. */
public final class RuleReader {
  static final int MOST_PARTIES = 100;

  private static final int MOST_THRESHOLDS = 20;

  private final List<ElectionList> lists;
  private final int seats;
  private final Set<String> listKinds = new LinkedHashSet<>();
  private final List<FieldProblem> unsupported;

  /**
   * @param lists of the election, for their kinds and codes
   * @param seats of the election
   * @param unsupported takes what is well formed but cannot be computed here
   */
  RuleReader(List<ElectionList> lists, int seats, List<FieldProblem> unsupported) {
    this.lists = lists;
    this.seats = seats;
    lists.forEach(list -> listKinds.add(list.kind()));
    this.unsupported = unsupported;
  }

  @Nullable AllocationRule read(Fields rule) {
    Optional<Method> method = MethodReader.read(rule, unsupported);
    Optional<Level> level = rule.text("level", rule.required("level"), RuleReader::level);
    Optional<Ties> ties =
        rule.text("ties", rule.required("ties"), choice(Ties.values(), Ties::code));
    Optional<String> citation = rule.text("citation", rule.required("citation"), text -> text);
    List<Threshold> thresholds = thresholds(rule, rule.required("thresholds"));
    List<Set<Integer>> links =
        new LinkReader(lists.stream().map(ElectionList::code).toList()).read(rule);
    Tier tier =
        new TierReader(seats, part -> thresholds(part, part.optional("thresholds")), unsupported)
            .read(rule, level.orElse(Level.CONSTITUENCY), !links.isEmpty());
    rule.close();
    if (method.isEmpty() || level.isEmpty() || ties.isEmpty() || citation.isEmpty()) {
      return null;
    }
    return new AllocationRule(
        method.get(), level.get(), ties.get(), thresholds, citation.get(), links, tier);
  }

  private List<Threshold> thresholds(Fields rule, Optional<JsonNode> value) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Fields part : rule.objects("thresholds", value, 0, MOST_THRESHOLDS)) {
      threshold(part).ifPresent(thresholds::add);
    }
    return thresholds;
  }

  private Optional<Threshold> threshold(Fields part) {
    Optional<Ratio> share = part.text("share", part.required("share"), RuleReader::share);
    Optional<Base> of = part.text("of", part.required("of"), choice(Base.values(), Base::code));
    Optional<Level> level = part.text("level", part.required("level"), RuleReader::level);
    Set<String> kinds = appliesTo(part);
    Threshold.Parties parties =
        part.optional("parties")
            .map(value -> parties(part.object("parties", value)))
            .orElse(Threshold.Parties.ANY);
    part.close();
    if (share.isEmpty() || of.isEmpty() || level.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Threshold(share.get(), of.get(), level.get(), kinds, parties));
  }

  private static Threshold.Parties parties(Fields part) {
    int from = part.whole("from", part.required("from"), 1, MOST_PARTIES).orElse(1);
    OptionalInt to = part.whole("to", part.optional("to"), from, MOST_PARTIES);
    part.close();
    return new Threshold.Parties(from, to.orElse(Integer.MAX_VALUE));
  }

  /** A kind that no list has would make the threshold hold for nobody: a misspelling. */
  private Set<String> appliesTo(Fields part) {
    Set<String> kinds = new LinkedHashSet<>();
    Optional<JsonNode> value = part.optional("appliesTo");
    if (value.isPresent() && (!value.get().isArray() || value.get().isEmpty())) {
      part.problem("appliesTo", "must be an array of list kinds; leave it out for every list");
      return kinds;
    }
    value.ifPresent(
        array ->
            array.forEach(
                kind -> {
                  if (kind.isTextual() && listKinds.contains(kind.textValue())) {
                    kinds.add(kind.textValue());
                  } else {
                    part.problem("appliesTo", kind + " is not the kind of any list: " + listKinds);
                  }
                }));
    return kinds;
  }

  /** A share of the whole, such as 3/100. */
  public static Ratio share(String text) {
    Ratio share = Ratio.parse(text);
    if (share.numerator() > share.denominator()) {
      throw new IllegalArgumentException("'" + text + "' is more than the whole");
    }
    return share;
  }

  private static Level level(String text) {
    return choice(Level.values(), Level::code).apply(text);
  }

  /** Reads one of several names. */
  public static <T> Function<String, T> choice(T[] values, Function<T, String> code) {
    return text ->
        Arrays.stream(values)
            .filter(value -> code.apply(value).equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'"
                            + text
                            + "' is not one of: "
                            + Arrays.stream(values).map(code).collect(Collectors.joining(", "))));
  }
}
