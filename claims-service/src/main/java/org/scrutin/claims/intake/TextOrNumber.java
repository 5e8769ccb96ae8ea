package org.scrutin.claims.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a text, or a whole number as its digits; nothing else. */
final class TextOrNumber extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  TextOrNumber() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return parser.hasToken(JsonToken.VALUE_STRING) || parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        ? parser.getText()
        : (String) context.handleUnexpectedToken(String.class, parser);
  }
}
