package org.scrutin.platform.events.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.json.Json;

/**
 * Canonical JSON of RFC 8785, for what is hashed or signed.
 *
 * <p>Numbers are integers between -(2^53-1) and 2^53-1, which every JSON reader holds exactly; any
 * other number is refused, because its written form would depend on floating point. Exact shares
 * are strings. Absent optional components of records are left out, never null.
 */
public final class CanonicalJson {

  private static final long SAFE = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * Canonical text of a JSON tree, or of a record or collection by its JSON form.
   *
   * @throws IllegalArgumentException if it holds a number or a string that has no canonical form
   */
  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder(256);
    write(tree(value), out);
    return out.toString();
  }

  /** The UTF-8 bytes of {@link #of}. */
  public static byte[] bytes(@Nullable Object value) {
    return of(value).getBytes(StandardCharsets.UTF_8);
  }

  /** The JSON tree of a value, as it would be written: dates as text, absent members left out. */
  public static JsonNode tree(@Nullable Object value) {
    return value instanceof JsonNode node ? node : Json.stored().valueToTree(value);
  }

  private static void write(JsonNode node, StringBuilder out) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node, out);
      case ARRAY -> array(node, out);
      case STRING -> CanonicalString.append(node.textValue(), out);
      case NUMBER -> number(node, out);
      case BOOLEAN -> out.append(node.booleanValue());
      case NULL -> out.append("null");
      default -> throw new IllegalArgumentException("No canonical JSON of a " + node.getNodeType());
    }
  }

  private static void object(JsonNode node, StringBuilder out) {
    // RFC 8785 section 3.2.3: members by UTF-16 code units, which is the order of String.
    TreeMap<String, JsonNode> members = new TreeMap<>();
    node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    out.append('{');
    String separator = "";
    for (var member : members.entrySet()) {
      out.append(separator);
      CanonicalString.append(member.getKey(), out);
      out.append(':');
      write(member.getValue(), out);
      separator = ",";
    }
    out.append('}');
  }

  private static void array(JsonNode node, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < node.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(node.get(i), out);
    }
    out.append(']');
  }

  private static void number(JsonNode node, StringBuilder out) {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < -SAFE
        || node.longValue() > SAFE) {
      throw new IllegalArgumentException(
          "The number " + node.asText() + " is not an integer within +/-(2^53-1)");
    }
    out.append(node.longValue());
  }
}
