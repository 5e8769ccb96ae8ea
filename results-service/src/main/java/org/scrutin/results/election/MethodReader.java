package org.scrutin.results.election;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Quota;
import org.scrutin.results.seats.Ratio;

/** Reads {@code method} with the {@code firstDivisor} or {@code quota} that it may need. */
public final class MethodReader {
  private MethodReader() {}

  /**
   * The method that a rule names, or nothing if it names none.
   *
   * @param unsupported takes a name that is well formed but unknown here
   */
  public static Optional<Method> read(Fields rule, List<FieldProblem> unsupported) {
    Optional<String> name = rule.text("method", rule.required("method"), text -> text);
    Optional<Ratio> first = rule.text("firstDivisor", rule.optional("firstDivisor"), Ratio::parse);
    Optional<Quota> quota =
        rule.text("quota", rule.optional("quota"), RuleReader.choice(Quota.values(), Quota::code));
    if (name.isPresent() && !Method.CODES.contains(name.get())) {
      unsupported.add(
          new FieldProblem(
              rule.at("method"),
              "'"
                  + name.get()
                  + "' cannot be computed; supported: "
                  + String.join(", ", Method.CODES)));
      return Optional.empty();
    }
    return rule.text(
            "method",
            rule.optional("method"),
            text -> Method.of(text, first.orElse(null), quota.orElse(null)))
        .flatMap(Function.identity());
  }
}
