package org.scrutin.claims.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * One JSON object, read strictly: faults are collected, and fields that nobody asked for are
 * faults. A reader of a faulty field gives something harmless; {@link #finish} then refuses all.
 */
public final class Form {
  public static final int MAX_TEXT = 20_000;
  public static final int MAX_LINE = 500;

  /** 2^53 - 1: what every reader of JSON holds exactly. */
  private static final long MAX_COUNT = (1L << 53) - 1;

  private final String path;
  private final JsonNode object;
  private final List<FieldProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<Form> parts = new ArrayList<>();

  private Form(String path, JsonNode object, List<FieldProblem> problems) {
    this.path = path;
    this.object = object;
    this.problems = problems;
    if (!object.isObject()) {
      problems.add(new FieldProblem(path.isEmpty() ? "(body)" : path, "must be an object"));
    }
  }

  public static Form of(@Nullable JsonNode body) {
    return new Form("", body == null ? MissingNode.getInstance() : body, new ArrayList<>());
  }

  public boolean has(String name) {
    return value(name).isPresent();
  }

  /** A text of at most {@value #MAX_LINE} characters. */
  public Optional<String> line(String name) {
    return text(name, MAX_LINE);
  }

  public Optional<String> text(String name, int longest) {
    return value(name).flatMap(value -> text(name, value, longest));
  }

  public String requiredLine(String name) {
    return required(name, line(name));
  }

  public String requiredText(String name) {
    return required(name, text(name, MAX_TEXT));
  }

  public String requiredMatching(String name, Pattern form, String said) {
    return required(name, matching(name, form, said));
  }

  public Optional<String> matching(String name, Pattern form, String said) {
    return line(name)
        .filter(text -> form.matcher(text).matches() || refused(name, "must be " + said));
  }

  /** A line, or a whole number as its digits. */
  public Optional<String> lineOrNumber(String name) {
    return value(name)
        .flatMap(
            value ->
                value.isIntegralNumber()
                    ? Optional.of(value.asText())
                    : text(name, value, MAX_LINE));
  }

  public String requiredOneOf(String name, Set<String> allowed) {
    Optional<String> text = line(name);
    if (text.isPresent() && !allowed.contains(text.get())) {
      problem(name, "must be one of " + String.join(", ", allowed));
    }
    return required(name, text);
  }

  /** A whole number from 0 to 2^53 - 1. */
  public @Nullable Long count(String name) {
    JsonNode value = value(name).orElse(null);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToLong()
        || value.longValue() < 0
        || value.longValue() > MAX_COUNT) {
      problem(name, "must be a whole number from 0 to " + MAX_COUNT);
      return null;
    }
    return value.longValue();
  }

  public boolean flag(String name) {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      problem(name, "must be true or false");
    }
    return value.isPresent() && value.get().booleanValue();
  }

  /** RFC 3339 with offset. */
  public @Nullable OffsetDateTime time(String name) {
    String text = line(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      problem(name, "must be a time with offset, such as 2013-08-12T09:00:00+07:00");
      return null;
    }
  }

  /** Texts by language, en or km or both, each of at most {@value #MAX_TEXT} characters. */
  public Map<String, String> statement(String name) {
    Map<String, String> statement = new LinkedHashMap<>();
    Optional<Form> object = object(name);
    if (object.isEmpty()) {
      problem(name, "is missing");
      return statement;
    }
    for (String language : List.of("en", "km")) {
      object.get().text(language, MAX_TEXT).ifPresent(text -> statement.put(language, text));
    }
    if (!object.get().has("en") && !object.get().has("km")) {
      problem(name, "must have en or km or both");
    }
    return statement;
  }

  /** Lines without repetition; empty where the field is absent. */
  public List<String> lines(String name, int longest, int most) {
    Set<String> lines = new LinkedHashSet<>();
    int place = 0;
    for (JsonNode item : array(name, most)) {
      String at = name + "[" + place++ + "]";
      text(at, item, longest)
          .ifPresent(
              line -> {
                if (!lines.add(line)) {
                  problem(at, "is there twice");
                }
              });
    }
    return List.copyOf(lines);
  }

  /** Whole numbers by list code; null where the field is absent. */
  public @Nullable Map<String, Integer> numbers(String name) {
    JsonNode value = value(name).orElse(null);
    if (value == null) {
      return null;
    }
    if (!value.isObject() || value.isEmpty()) {
      problem(name, "must be an object of numbers by list code");
      return null;
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      JsonNode number = entry.getValue();
      if (number.isIntegralNumber() && number.canConvertToInt() && number.intValue() >= 0) {
        numbers.put(entry.getKey(), number.intValue());
      } else {
        problem(name + "." + entry.getKey(), "must be a whole number from 0");
      }
    }
    return numbers;
  }

  public List<Form> objects(String name, int most) {
    List<Form> forms = new ArrayList<>();
    for (JsonNode item : array(name, most)) {
      forms.add(part(new Form(at(name) + "[" + forms.size() + "]", item, problems)));
    }
    return forms;
  }

  public Optional<Form> object(String name) {
    return value(name).map(value -> part(new Form(at(name), value, problems)));
  }

  /** Notes a fault of a field of this object. */
  public void problem(String name, String reason) {
    problems.add(new FieldProblem(at(name), reason));
  }

  /**
   * Ends the reading.
   *
   * @throws Refusal 422 with every fault, if there is one
   */
  public void finish() {
    close();
    if (!problems.isEmpty()) {
      String all =
          problems.stream()
              .limit(5)
              .map(problem -> problem.field() + " " + problem.reason())
              .collect(Collectors.joining("; "));
      throw new Refusal(ProblemType.INVALID, all + ".")
          .with("errors", problems.stream().limit(100).toList());
    }
  }

  private void close() {
    parts.forEach(Form::close);
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                problem(name, "is not a known field; known here: " + String.join(", ", known));
              }
            });
  }

  private Form part(Form part) {
    parts.add(part);
    return part;
  }

  private Optional<JsonNode> value(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }

  private Iterable<JsonNode> array(String name, int most) {
    Optional<JsonNode> value = value(name);
    if (value.isPresent() && !(value.get().isArray() && value.get().size() <= most)) {
      problem(name, "must be an array of at most " + most);
      return List.of();
    }
    return value.isPresent() ? value.get() : List.of();
  }

  private Optional<String> text(String name, JsonNode value, int longest) {
    String text = value.textValue();
    if (text == null || !Texts.sound(text)) {
      problem(name, "must be a text that is not blank, without control characters");
    } else if (text.length() > longest) {
      problem(name, "has more than " + longest + " characters");
    } else {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  private String required(String name, Optional<String> text) {
    if (!has(name)) {
      problem(name, "is missing");
    }
    return text.orElse("");
  }

  private boolean refused(String name, String reason) {
    problem(name, reason);
    return false;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
