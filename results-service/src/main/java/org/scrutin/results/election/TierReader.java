package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.scrutin.results.seats.Kieswet;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Plurality;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Tier;

/**
 * Reads what a rule has above its constituencies: {@code levelling}, seats of the country that
 * level theirs, or {@code apportionment}, by which the country's seats come to them.
 */
public final class TierReader {
  private static final String LEVELLING = "levelling";
  private static final String APPORTIONMENT = "apportionment";

  private final int seats;
  private final Function<Fields, List<Threshold>> thresholds;
  private final List<FieldProblem> unsupported;

  /**
   * @param seats of the election
   * @param thresholds reads those of an object, if it has any
   * @param unsupported takes what is well formed but cannot be computed here
   */
  public TierReader(
      int seats, Function<Fields, List<Threshold>> thresholds, List<FieldProblem> unsupported) {
    this.seats = seats;
    this.thresholds = thresholds;
    this.unsupported = unsupported;
  }

  /** The tier; none where neither field is there or can be read. */
  public Tier read(Fields rule, Level level, boolean linked) {
    Optional<JsonNode> levelling = rule.optional(LEVELLING);
    Optional<JsonNode> apportionment = rule.optional(APPORTIONMENT);
    if (level == Level.NATIONAL) {
      levelling.ifPresent(_ -> rule.problem(LEVELLING, "needs the level constituency"));
      apportionment.ifPresent(_ -> rule.problem(APPORTIONMENT, "needs the level constituency"));
    }
    if (levelling.isPresent() && apportionment.isPresent()) {
      cannot(rule, APPORTIONMENT, "cannot be computed together with " + LEVELLING);
    }
    if (levelling.isPresent() && linked) {
      cannot(rule, "links", "cannot be computed together with " + LEVELLING);
    }
    Optional<Tier> tier =
        levelling
            .flatMap(value -> levelling(rule.object(LEVELLING, value)))
            .or(
                () ->
                    apportionment.flatMap(
                        value -> apportionment(rule.object(APPORTIONMENT, value))));
    return tier.orElse(Tier.NONE);
  }

  private Optional<Tier> levelling(Fields part) {
    Optional<Method> method = method(part);
    OptionalInt own = part.whole("seats", part.required("seats"), 1, Math.max(1, seats - 1));
    List<Threshold> stated = thresholds.apply(part);
    if (stated.stream().anyMatch(threshold -> threshold.level() != Level.NATIONAL)) {
      part.problem("thresholds", "are national ones: levelling looks at the whole country");
    }
    part.close();
    return method.isEmpty() || own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tier.Levelled(method.get(), own.getAsInt(), stated));
  }

  private Optional<Tier> apportionment(Fields part) {
    Optional<Method> method = method(part);
    part.close();
    return method.map(Tier.Apportioned::new);
  }

  /** Plurality gives one seat, and the Dutch rules are those of a council. */
  private Optional<Method> method(Fields part) {
    Optional<Method> method = MethodReader.read(part, unsupported);
    if (method.isPresent()
        && (method.get() instanceof Plurality || method.get() instanceof Kieswet)) {
      cannot(part, "method", "'" + method.get().code() + "' cannot be computed in a national tier");
      return Optional.empty();
    }
    return method;
  }

  private void cannot(Fields part, String field, String reason) {
    unsupported.add(new FieldProblem(part.at(field), reason));
  }
}
