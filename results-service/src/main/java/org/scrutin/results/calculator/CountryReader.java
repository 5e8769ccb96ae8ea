package org.scrutin.results.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.election.FieldProblem;
import org.scrutin.results.election.Fields;
import org.scrutin.results.election.MethodReader;
import org.scrutin.results.election.TierReader;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.SeatRule;
import org.scrutin.results.seats.SeatRule.Votes;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Tier;
import org.scrutin.results.seats.Ties;

/** Reads a body of {@code POST /allocations} that states votes by constituency. */
final class CountryReader {
  static final String CONSTITUENCIES = "constituencies";
  static final int MOST_CONSTITUENCIES = 1_000;

  private static final int MOST_CELLS = 200_000;

  private final List<FieldProblem> problems;
  private final List<FieldProblem> unsupported;

  private CountryReader(List<FieldProblem> problems, List<FieldProblem> unsupported) {
    this.problems = problems;
    this.unsupported = unsupported;
  }

  /**
   * @throws InvalidCalculation naming each field at fault
   */
  static CountryCalculation read(JsonNode document) {
    CountryReader reader = new CountryReader(new ArrayList<>(), new ArrayList<>());
    CountryCalculation calculation = reader.calculation(document);
    if (!reader.problems.isEmpty()) {
      throw new InvalidCalculation(reader.problems, false);
    }
    if (!reader.unsupported.isEmpty() || calculation == null) {
      throw new InvalidCalculation(reader.unsupported, true);
    }
    return calculation;
  }

  /** One constituency as stated, lists by code. */
  private record Stated(String code, int seats, Map<String, Long> votes, long valid) {}

  private @Nullable CountryCalculation calculation(JsonNode document) {
    Fields fields = new Fields("", document, problems);
    Optional<Method> method = MethodReader.read(fields, unsupported);
    boolean byVotes = document.hasNonNull("apportionment");
    List<Stated> parts = new ArrayList<>();
    for (Fields part :
        fields.objects(CONSTITUENCIES, fields.required(CONSTITUENCIES), 1, MOST_CONSTITUENCIES)) {
      parts.add(stated(part, byVotes));
    }
    List<String> lists =
        parts.stream().flatMap(part -> part.votes().keySet().stream()).distinct().toList();
    List<String> kinds = CalculationReader.kinds(fields, lists);
    List<Threshold> thresholds = thresholds(fields, kinds, Level.CONSTITUENCY);
    Ties ties = CalculationReader.ties(fields);
    Tier tier =
        new TierReader(
                CalculationReader.MOST_SEATS,
                part -> thresholds(part, kinds, Level.NATIONAL),
                unsupported)
            .read(fields, Level.CONSTITUENCY, false);
    long seats = seats(fields, parts, tier, byVotes);
    bounds(fields, parts, lists, seats);
    fields.close();
    if (method.isEmpty() || !problems.isEmpty()) {
      return null;
    }
    SeatRule rule =
        new SeatRule(
            method.get(),
            Level.CONSTITUENCY,
            ties,
            thresholds,
            kinds,
            Collections.nCopies(lists.size(), 1),
            List.of(),
            tier);
    List<Votes> votes = parts.stream().map(part -> votes(part, lists)).toList();
    Votes sum = Votes.sum(votes);
    return new CountryCalculation(
        lists,
        rule,
        parts.stream().map(Stated::code).toList(),
        votes,
        new Votes((int) seats, sum.votes(), sum.valid()));
  }

  private Stated stated(Fields part, boolean byVotes) {
    Optional<String> code = part.text("code", part.required("code"), text -> text);
    OptionalInt seats =
        byVotes
            ? OptionalInt.empty()
            : part.whole("seats", part.required("seats"), 1, CalculationReader.MOST_SEATS);
    List<String> codes = new ArrayList<>();
    long[] counts = CalculationReader.votes(part, codes);
    long valid = CalculationReader.valid(part, Arrays.stream(counts).sum());
    part.close();
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int list = 0; list < codes.size(); list++) {
      votes.put(codes.get(list), counts[list]);
    }
    return new Stated(code.orElse(""), seats.orElse(0), votes, valid);
  }

  private static Votes votes(Stated part, List<String> lists) {
    long[] votes = lists.stream().mapToLong(list -> part.votes().getOrDefault(list, 0L)).toArray();
    return new Votes(part.seats(), votes, part.valid());
  }

  private static List<Threshold> thresholds(Fields fields, List<String> kinds, Level level) {
    return CalculationReader.thresholds(fields, Set.copyOf(kinds), level);
  }

  /**
   * All seats: as stated where votes bring them to the constituencies, else what they add up to.
   */
  private static long seats(Fields fields, List<Stated> parts, Tier tier, boolean byVotes) {
    if (byVotes) {
      return fields
          .whole("seats", fields.required("seats"), 1, CalculationReader.MOST_SEATS)
          .orElse(1);
    }
    return parts.stream().mapToLong(Stated::seats).sum()
        + (tier instanceof Tier.Levelled levelled ? levelled.seats() : 0);
  }

  private static void bounds(Fields fields, List<Stated> parts, List<String> lists, long seats) {
    if (seats > CalculationReader.MOST_SEATS) {
      fields.problem(CONSTITUENCIES, "have more than " + CalculationReader.MOST_SEATS + " seats");
    }
    if (lists.size() > CalculationReader.MOST_LISTS
        || (long) lists.size() * parts.size() > MOST_CELLS) {
      fields.problem(
          CONSTITUENCIES,
          "name more than "
              + CalculationReader.MOST_LISTS
              + " lists, or lists and constituencies whose product is above "
              + MOST_CELLS);
    }
    if (parts.stream().map(Stated::code).distinct().count() < parts.size()) {
      fields.problem(CONSTITUENCIES, "have one code twice");
    }
  }
}
