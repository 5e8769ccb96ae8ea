package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.seats.Base;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Quota;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

/** Reads the {@code allocation} of {@code election.json}. */
final class RuleReader {
  private static final int MOST_THRESHOLDS = 20;

  private final Set<String> listKinds;
  private final List<FieldProblem> unsupported;

  /**
   * @param listKinds kinds that the election's lists have
   * @param unsupported takes what is well formed but cannot be computed here
   */
  RuleReader(Set<String> listKinds, List<FieldProblem> unsupported) {
    this.listKinds = listKinds;
    this.unsupported = unsupported;
  }

  @Nullable AllocationRule read(Fields rule) {
    Optional<Method> method = method(rule);
    Optional<Level> level = rule.text("level", rule.required("level"), RuleReader::level);
    Optional<Ties> ties =
        rule.text("ties", rule.required("ties"), choice(Ties.values(), Ties::code));
    Optional<String> citation = rule.text("citation", rule.required("citation"), text -> text);
    List<Threshold> thresholds = new ArrayList<>();
    for (Fields part :
        rule.objects("thresholds", rule.required("thresholds"), 0, MOST_THRESHOLDS)) {
      threshold(part).ifPresent(thresholds::add);
    }
    rule.close();
    if (method.isEmpty() || level.isEmpty() || ties.isEmpty() || citation.isEmpty()) {
      return null;
    }
    return new AllocationRule(method.get(), level.get(), ties.get(), thresholds, citation.get());
  }

  private Optional<Method> method(Fields rule) {
    Optional<String> name = rule.text("method", rule.required("method"), text -> text);
    Optional<Ratio> first = rule.text("firstDivisor", rule.optional("firstDivisor"), Ratio::parse);
    Optional<Quota> quota =
        rule.text("quota", rule.optional("quota"), choice(Quota.values(), Quota::code));
    if (name.isPresent() && !Method.codes().contains(name.get())) {
      unsupported.add(
          new FieldProblem(
              "allocation.method",
              "'" + name.get() + "' cannot be computed; supported: " + Method.codes()));
      return Optional.empty();
    }
    return rule.text(
            "method",
            rule.optional("method"),
            text -> Method.of(text, first.orElse(null), quota.orElse(null)))
        .flatMap(Function.identity());
  }

  private Optional<Threshold> threshold(Fields part) {
    Optional<Ratio> share = part.text("share", part.required("share"), RuleReader::share);
    Optional<Base> of = part.text("of", part.required("of"), choice(Base.values(), Base::code));
    Optional<Level> level = part.text("level", part.required("level"), RuleReader::level);
    Set<String> kinds = appliesTo(part);
    part.close();
    if (share.isEmpty() || of.isEmpty() || level.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Threshold(share.get(), of.get(), level.get(), kinds));
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

  private static Ratio share(String text) {
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
  static <T> Function<String, T> choice(T[] values, Function<T, String> code) {
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
