package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.FieldProblem;
import org.scrutin.results.election.Fields;
import org.scrutin.results.election.LinkReader;
import org.scrutin.results.election.MethodReader;
import org.scrutin.results.election.RuleReader;
import org.scrutin.results.seats.Base;
import org.scrutin.results.seats.Contest;
import org.scrutin.results.seats.Draw;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.SeatRule;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

/** Reads the body of {@code POST /allocations}, within bounds that keep every answer quick. */
final class CalculationReader {
  static final int MOST_LISTS = 1_000;
  static final int MOST_SEATS = 10_000;
  static final long MOST_VOTES = 1_000_000_000_000L;

  private static final int MOST_THRESHOLDS = 20;
  private static final int LONGEST_CODE = 64;
  private static final String DEFAULT_KIND = "party";

  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<FieldProblem> unsupported = new ArrayList<>();

  /**
   * @throws InvalidCalculation naming each field at fault
   * @throws org.scrutin.results.seats.InvalidDraw if a draw by hand lacks witnesses or minutes
   */
  static Calculation read(JsonNode document) {
    CalculationReader reader = new CalculationReader();
    Calculation calculation = reader.calculation(document);
    if (!reader.problems.isEmpty()) {
      throw new InvalidCalculation(reader.problems, false);
    }
    if (!reader.unsupported.isEmpty() || calculation == null) {
      throw new InvalidCalculation(reader.unsupported, true);
    }
    return calculation;
  }

  private @Nullable Calculation calculation(JsonNode document) {
    Fields fields = new Fields("", document, problems);
    Optional<Method> method = MethodReader.read(fields, unsupported);
    OptionalInt seats = fields.whole("seats", fields.required("seats"), 1, MOST_SEATS);
    List<String> codes = new ArrayList<>();
    long[] votes = votes(fields, codes);
    long sum = Arrays.stream(votes).sum();
    long valid = valid(fields, sum);
    List<String> kinds = kinds(fields, codes);
    List<Threshold> thresholds = thresholds(fields, Set.copyOf(kinds), null);
    Ties ties = ties(fields);
    int[] candidates = Contest.unlimited(codes.size());
    boolean limited = fields.optional("candidates").isPresent();
    byCode(fields, "candidates", codes)
        .forEach(
            (at, count) ->
                fields
                    .whole("candidates", Optional.of(count), 0, MOST_SEATS)
                    .ifPresent(number -> candidates[at] = number));
    List<Set<Integer>> links = new LinkReader(codes).read(fields);
    List<Draw> draws = new DrawReader(codes).read(fields);
    fields.close();
    if (method.isEmpty() || seats.isEmpty() || !problems.isEmpty()) {
      return null;
    }
    SeatRule rule =
        new SeatRule(
            method.get(),
            Level.CONSTITUENCY,
            ties,
            thresholds,
            kinds,
            Collections.nCopies(codes.size(), 1),
            links);
    return new Calculation(
        codes,
        rule,
        new SeatRule.Votes(seats.getAsInt(), votes, valid),
        candidates,
        limited,
        draws);
  }

  /**
   * @param sum of the votes, which are all valid ones where nothing else is said
   */
  static long valid(Fields fields, long sum) {
    return fields
        .count("valid", fields.optional("valid"), sum, MOST_LISTS * MOST_VOTES)
        .orElse(sum);
  }

  static Ties ties(Fields fields) {
    return fields
        .text("ties", fields.optional("ties"), RuleReader.choice(Ties.values(), Ties::code))
        .orElse(Ties.LOTS);
  }

  /** By position; {@value #DEFAULT_KIND} for a list of which nothing is said. */
  static List<String> kinds(Fields fields, List<String> codes) {
    List<String> kinds = new ArrayList<>(Collections.nCopies(codes.size(), DEFAULT_KIND));
    byCode(fields, "kinds", codes)
        .forEach((at, kind) -> kinds.set(at, text(fields, "kinds", kind)));
    return kinds;
  }

  /**
   * @param codes takes those of the lists, by position
   */
  static long[] votes(Fields fields, List<String> codes) {
    Optional<JsonNode> value = fields.required("votes");
    if (value.isEmpty()) {
      return new long[0];
    }
    JsonNode stated = value.get();
    if (!stated.isObject() || stated.isEmpty() || stated.size() > MOST_LISTS) {
      fields.problem(
          "votes", "must be an object of 1 to " + MOST_LISTS + " lists, such as {\"A\":10000}");
      return new long[0];
    }
    long[] votes = new long[stated.size()];
    for (Map.Entry<String, JsonNode> entry : stated.properties()) {
      int at = codes.size();
      codes.add(entry.getKey());
      if (entry.getKey().isBlank() || entry.getKey().length() > LONGEST_CODE) {
        fields.problem("votes", "names each list by 1 to " + LONGEST_CODE + " characters");
      }
      fields
          .count("votes", Optional.of(entry.getValue()), 0, MOST_VOTES)
          .ifPresent(count -> votes[at] = count);
    }
    return votes;
  }

  /** The members of an object that is keyed by list codes, by position. */
  private static Map<Integer, JsonNode> byCode(Fields fields, String name, List<String> codes) {
    Map<Integer, JsonNode> members = new TreeMap<>();
    Optional<JsonNode> value = fields.optional(name);
    if (value.isPresent() && !value.get().isObject()) {
      fields.problem(name, "must be an object by list code");
    }
    value.ifPresent(
        object ->
            object
                .properties()
                .forEach(
                    entry -> {
                      int at = codes.indexOf(entry.getKey());
                      if (at < 0) {
                        fields.problem(name, "'" + entry.getKey() + "' has no votes stated");
                      } else {
                        members.put(at, entry.getValue());
                      }
                    }));
    return members;
  }

  private static String text(Fields fields, String name, JsonNode value) {
    return fields.text(name, Optional.of(value), text -> text).orElse(DEFAULT_KIND);
  }

  /**
   * @param usual level of a threshold that states none; null where there is but one to state
   */
  static List<Threshold> thresholds(Fields fields, Set<String> kinds, @Nullable Level usual) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Fields part :
        fields.objects("thresholds", fields.optional("thresholds"), 0, MOST_THRESHOLDS)) {
      Optional<Ratio> share = part.text("share", part.required("share"), RuleReader::share);
      Base of =
          part.text("of", part.optional("of"), RuleReader.choice(Base.values(), Base::code))
              .orElse(Base.VALID);
      Level level =
          usual == null
              ? Level.CONSTITUENCY
              : part.text(
                      "level",
                      part.optional("level"),
                      RuleReader.choice(Level.values(), Level::code))
                  .orElse(usual);
      Set<String> appliesTo = new LinkedHashSet<>();
      Optional<JsonNode> kindsNeeding = part.optional("appliesTo");
      if (kindsNeeding.isPresent() && !kindsNeeding.get().isArray()) {
        part.problem("appliesTo", "must be an array of list kinds; leave it out for every list");
      }
      kindsNeeding.ifPresent(
          array ->
              array.forEach(
                  kind -> {
                    if (!kind.isTextual() || !kinds.contains(kind.textValue())) {
                      part.problem("appliesTo", kind + " is not the kind of any list");
                    }
                    appliesTo.add(kind.asText());
                  }));
      part.close();
      share.ifPresent(stated -> thresholds.add(new Threshold(stated, of, level, appliesTo)));
    }
    return thresholds;
  }
}
