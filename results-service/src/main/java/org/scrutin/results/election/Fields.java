package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object, read strictly: each read names a field that is known, faults are
 * collected, and {@link #close} reports the fields that nobody asked for.
 */
public final class Fields {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,34}");

  private final String path;
  private final JsonNode object;
  private final List<FieldProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param path of the object in its document, empty for the document itself
   * @param problems takes the faults
   */
  public Fields(String path, JsonNode object, List<FieldProblem> problems) {
    this.path = path;
    this.object = object;
    this.problems = problems;
    if (!object.isObject()) {
      problems.add(new FieldProblem(path.isEmpty() ? "(document)" : path, "must be an object"));
    }
  }

  /** A field that may be left out; null is as good as left out. */
  public Optional<JsonNode> optional(String name) {
    known.add(name);
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** A field that has to be there. */
  public Optional<JsonNode> required(String name) {
    Optional<JsonNode> value = optional(name);
    if (value.isEmpty() && object.isObject()) {
      problem(name, "is missing");
    }
    return value;
  }

  /** A text that a reader accepts; the reader's {@link RuntimeException} is the fault's reason. */
  public <T> Optional<T> text(String name, Optional<JsonNode> value, Function<String, T> reader) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String text = value.get().textValue();
    if (text == null || !Texts.sound(text)) {
      problem(name, "must be " + Texts.SAID);
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (RuntimeException unreadable) {
      problem(name, String.valueOf(unreadable.getMessage()));
      return Optional.empty();
    }
  }

  Optional<String> matching(String name, Optional<JsonNode> value, Pattern form, String said) {
    return text(
        name,
        value,
        text -> {
          if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + said);
          }
          return text;
        });
  }

  /** A whole number within bounds, both included. */
  public OptionalInt whole(String name, Optional<JsonNode> value, int least, int most) {
    OptionalLong number = count(name, value, least, most);
    return number.isPresent()
        ? OptionalInt.of(Math.toIntExact(number.getAsLong()))
        : OptionalInt.empty();
  }

  /** A whole number within wider bounds, both included. */
  public OptionalLong count(String name, Optional<JsonNode> value, long least, long most) {
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    JsonNode number = value.get();
    if (!number.isIntegralNumber()
        || !number.canConvertToLong()
        || number.longValue() < least
        || number.longValue() > most) {
      problem(name, "must be a whole number from " + least + " to " + most);
      return OptionalLong.empty();
    }
    return OptionalLong.of(number.longValue());
  }

  boolean flag(String name) {
    Optional<JsonNode> value = optional(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      problem(name, "must be true or false");
    }
    return value.isPresent() && value.get().booleanValue();
  }

  /** Names by language; any languages, at least one. */
  Map<String, String> names(String name) {
    Map<String, String> names = new LinkedHashMap<>();
    Optional<JsonNode> value = required(name);
    if (value.isEmpty()) {
      return names;
    }
    if (!value.get().isObject() || value.get().isEmpty()) {
      problem(name, "must be an object of at least one name by language, such as {\"en\":\"...\"}");
      return names;
    }
    for (Map.Entry<String, JsonNode> entry : value.get().properties()) {
      String text = entry.getValue().textValue();
      String field = name + "." + entry.getKey();
      if (!LANGUAGE.matcher(entry.getKey()).matches()) {
        problem(field, "is not a language tag");
      } else if (text == null || !Texts.sound(text)) {
        problem(field, "must be " + Texts.SAID);
      } else {
        names.put(entry.getKey(), text);
      }
    }
    return names;
  }

  /** The objects of an array, each with its path. */
  public List<Fields> objects(String name, Optional<JsonNode> value, int least, int most) {
    List<Fields> parts = new ArrayList<>();
    if (value.isEmpty()) {
      return parts;
    }
    JsonNode array = value.get();
    if (!array.isArray() || array.size() < least || array.size() > most) {
      problem(name, "must be an array of " + least + " to " + most + " objects");
      return parts;
    }
    for (int i = 0; i < array.size(); i++) {
      parts.add(new Fields(at(name) + "[" + i + "]", array.get(i), problems));
    }
    return parts;
  }

  /** An object in this one. */
  public Fields object(String name, JsonNode value) {
    return new Fields(at(name), value, problems);
  }

  /** Reports a fault of a field. */
  public void problem(String name, String reason) {
    problems.add(new FieldProblem(at(name), reason));
  }

  /** Reports what is unknown: a misspelt field would otherwise change a result in silence. */
  public void close() {
    if (object.isObject()) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!known.contains(name)) {
                  problem(name, "is not a known field; known here: " + known);
                }
              });
    }
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
