package org.scrutin.platform.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How bodies are read more strictly than by Jackson alone: lists and maps end at the size that
 * their component is annotated with, before anything is made of more; dates and times are RFC 3339,
 * codes exact.
 */
final class StrictTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Of a list or map that states no size. */
  static final int USUAL_MOST = 1_000;

  StrictTypes() {
    addDeserializer(OffsetDateTime.class, new TimeDeserializer());
    addDeserializer(LocalDate.class, new DateDeserializer());
    setDeserializerModifier(new Bounds());
  }

  /** More items than there may be; noticed at the first one too many. */
  static final class TooManyItems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int most;

    TooManyItems(int most) {
      super("more than " + most + " items", null, false, false);
      this.most = most;
    }
  }

  private static final class Bounds extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
        DeserializationConfig config,
        CollectionType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return type.getRawClass().isAssignableFrom(BoundedList.class)
          ? new BoundedDeserializer(deserializer, true, USUAL_MOST)
          : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
        DeserializationConfig config,
        MapType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return type.getRawClass().isAssignableFrom(BoundedMap.class)
          ? new BoundedDeserializer(deserializer, false, USUAL_MOST)
          : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new ExactDeserializer(deserializer);
    }
  }

  /** Of enums, whose codes Jackson finds in spite of space around them. */
  private static final class ExactDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    ExactDeserializer(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new ExactDeserializer(delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
      return text.equals(text.trim())
          ? super.deserialize(parser, context)
          : context.handleWeirdStringValue(handledType(), text, "not of its form");
    }
  }

  private static final class BoundedDeserializer extends JsonDeserializer<Object>
      implements ContextualDeserializer {
    private final JsonDeserializer<Object> delegate;
    private final boolean array;
    private final int most;

    @SuppressWarnings("unchecked")
    BoundedDeserializer(JsonDeserializer<?> delegate, boolean array, int most) {
      this.delegate = (JsonDeserializer<Object>) delegate;
      this.array = array;
      this.most = most;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      Size size = property == null ? null : property.getAnnotation(Size.class);
      JsonDeserializer<?> own =
          delegate instanceof ContextualDeserializer contextual
              ? contextual.createContextual(context, property)
              : delegate;
      return new BoundedDeserializer(own, array, size == null ? most : size.max());
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (array && parser.isExpectedStartArrayToken()) {
        return delegate.deserialize(parser, context, new BoundedList(most));
      }
      if (!array && parser.isExpectedStartObjectToken()) {
        return delegate.deserialize(parser, context, new BoundedMap(most));
      }
      return delegate.deserialize(parser, context); // which says what is wrong
    }
  }

  private static final class BoundedList extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;
    private final int most;

    BoundedList(int most) {
      this.most = most;
    }

    @Override
    public boolean add(@Nullable Object item) {
      if (size() == most) {
        throw new TooManyItems(most);
      }
      return super.add(item);
    }
  }

  private static final class BoundedMap extends LinkedHashMap<Object, Object> {
    private static final long serialVersionUID = 1L;
    private final int most;

    BoundedMap(int most) {
      this.most = most;
    }

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
      if (size() == most) {
        throw new TooManyItems(most);
      }
      return super.put(key, value);
    }
  }

  /** RFC 3339 section 5.6: with seconds, and an offset of hours and minutes. */
  private static final class TimeDeserializer extends FormDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    TimeDeserializer() {
      super(
          OffsetDateTime.class,
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    }

    @Override
    OffsetDateTime parse(String text) {
      return OffsetDateTime.parse(text);
    }
  }

  /**
   * RFC 3339 section 5.6, as it is written: Jackson's own takes space around it and arrays of
   * numbers, which a document that is hashed as it was sent would not have in it.
   */
  private static final class DateDeserializer extends FormDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DateDeserializer() {
      super(LocalDate.class, "\\d{4}-\\d\\d-\\d\\d");
    }

    @Override
    LocalDate parse(String text) {
      return LocalDate.parse(text);
    }
  }

  private abstract static class FormDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final Pattern form;

    FormDeserializer(Class<T> type, String form) {
      super(type);
      this.form = Pattern.compile(form);
    }

    abstract T parse(String text);

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return unread(context.handleUnexpectedToken(getValueType(context), parser));
      }
      String text = parser.getText();
      if (form.matcher(text).matches()) {
        try {
          return parse(text);
        } catch (DateTimeException e) {
          // falls through: a day or an hour that there is not
        }
      }
      return unread(context.handleWeirdStringValue(handledType(), text, "not of its form"));
    }

    @SuppressWarnings("unchecked")
    private @Nullable T unread(@Nullable Object instead) {
      return (T) instead;
    }
  }
}
