package org.scrutin.platform.web.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * Binds a body to its type as far as it can be read. Members that are unknown, nulls, words that
 * are none of an enum and many values of another form are noted and passed over; what Jackson
 * cannot read past (a doubled member, a fraction for a whole number) is noted and ends the reading
 * (ADR 10).
 */
final class BodyBinder {
  private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

  /**
   * @param faults takes what is wrong at places of the body
   * @return nothing where the reading ended early
   * @throws Refusal 400 {@code malformed} if this is no JSON, or longer or deeper than any body
   */
  Optional<Object> bind(byte[] body, Type type, Faults faults) {
    ObjectReader reader =
        readers.computeIfAbsent(type, Json::reader).withHandler(new Noting(faults));
    try (JsonParser parser = new NotingNulls(reader.createParser(body), faults)) {
      if (parser.nextToken() == null) {
        throw malformed("There is no body; this operation takes JSON.", null);
      }
      if (parser.currentToken() == JsonToken.VALUE_NULL) {
        return Optional.empty();
      }
      Object value = reader.readValue(parser);
      if (parser.nextToken() != null) {
        throw malformed("After the end of the JSON there is more", parser.currentTokenLocation());
      }
      return Optional.ofNullable(value);
    } catch (JacksonException e) {
      note(e, faults);
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory could not be read", e);
    }
  }

  private static void note(JacksonException failure, Faults faults) {
    StreamConstraintsException beyond = find(failure, StreamConstraintsException.class);
    StreamReadException unreadable = find(failure, StreamReadException.class);
    if (beyond != null) {
      throw malformed("This is deeper or longer than any body here", beyond.getLocation());
    } else if (unreadable instanceof InputCoercionException overflow) {
      faults.add(pointer(overflow), TypeWords.of(overflow.getTargetType()));
    } else if (unreadable != null && doubled(unreadable)) {
      faults.add(pointer(unreadable), "stands there twice");
    } else if (unreadable != null) {
      throw malformed("This is no JSON that can be read here", unreadable.getLocation());
    } else if (failure instanceof JsonMappingException mapping) {
      noteMapping(mapping, faults);
    } else {
      throw malformed("This is no JSON that can be read here", failure.getLocation());
    }
  }

  private static void noteMapping(JsonMappingException failure, Faults faults) {
    StrictTypes.TooManyItems tooMany = find(failure, StrictTypes.TooManyItems.class);
    if (tooMany != null) {
      faults.add(path(failure, 1), "must have at most " + tooMany.most + " items");
    } else if (failure instanceof MismatchedInputException mismatch) {
      Class<?> target = mismatch.getTargetType();
      faults.add(path(failure, 0), TypeWords.of(target == null ? Object.class : target));
    } else {
      faults.add(path(failure, 0), "has a value of another form");
    }
  }

  /** Jackson gives no type of its own to this failure; a test holds it to its words. */
  private static boolean doubled(StreamReadException failure) {
    return failure.getOriginalMessage() != null
        && failure.getOriginalMessage().startsWith("Duplicate field");
  }

  private static String pointer(StreamReadException failure) {
    JsonParser parser = failure.getProcessor();
    return parser == null ? "" : pointer(parser);
  }

  private static String pointer(JsonParser parser) {
    return clean(parser.getParsingContext().pathAsPointer());
  }

  /** With names cut to what a problem shows. */
  private static String clean(JsonPointer pointer) {
    JsonPointer clean = JsonPointer.empty();
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      clean =
          at.mayMatchElement()
              ? clean.appendIndex(at.getMatchingIndex())
              : clean.appendProperty(Excerpt.of(at.getMatchingProperty()));
    }
    return clean.toString();
  }

  private static String path(JsonMappingException failure, int without) {
    JsonPointer pointer = JsonPointer.empty();
    var path = failure.getPath();
    for (var step : path.subList(0, Math.max(0, path.size() - without))) {
      pointer =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(Excerpt.of(step.getFieldName()));
    }
    return pointer.toString();
  }

  private static <T> @Nullable T find(Throwable failure, Class<T> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return wanted.cast(cause);
      }
    }
    return null;
  }

  private static Refusal malformed(
      String why, com.fasterxml.jackson.core.@Nullable JsonLocation at) {
    return new Refusal(
        ProblemType.MALFORMED,
        at == null
            ? why
            : "%s: see line %d, column %d. JSON is taken up to %d levels, %d values and %d characters of a name."
                .formatted(
                    why,
                    at.getLineNr(),
                    at.getColumnNr(),
                    Json.MOST_NESTING,
                    Json.MOST_TOKENS,
                    Json.LONGEST_NAME));
  }

  /** Notes each null where it stands, and lets the reading go on. */
  private static final class NotingNulls extends JsonParserDelegate {
    private final Faults faults;

    NotingNulls(JsonParser parser, Faults faults) {
      super(parser);
      this.faults = faults;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      if (token == JsonToken.VALUE_NULL) {
        faults.add(
            faults.roomLeft() ? pointer(delegate) : "",
            "must not be null: what is not stated is left out");
      }
      return token;
    }
  }

  private static final class Noting extends DeserializationProblemHandler {
    private final Faults faults;

    Noting(Faults faults) {
      this.faults = faults;
    }

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      // The parser may be of a buffer that knows only its object: then the body's own knows where.
      JsonParser whole = context.getParser();
      if (!faults.roomLeft()) {
        faults.add("", "");
      } else if (parser == whole || whole == null) {
        faults.add(pointer(parser), "is not known here");
      } else {
        JsonPointer object = whole.getParsingContext().pathAsPointer();
        faults.add(clean(object.appendProperty(name)), "is not known here");
      }
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, String message)
        throws IOException {
      JsonParser parser = context.getParser();
      faults.add(parser == null ? "" : pointer(parser), TypeWords.of(target));
      return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      faults.add(pointer(parser), TypeWords.of(target.getRawClass()));
      parser.skipChildren();
      return null;
    }
  }
}
