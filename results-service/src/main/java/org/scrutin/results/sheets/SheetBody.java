package org.scrutin.results.sheets;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes the canonical JSON (RFC 8785) of a sheet: {@code
 * {"ballots":N,...,"unit":"...",...,"votes":{"LIST":N}}}. What is not stated is absent. The names
 * are sorted once, by UTF-16 code units as the RFC asks; a row only writes digits between prepared
 * names.
 *
 * <p>One instance writes into one buffer: not for several threads.
 */
final class SheetBody {
  private static final byte[] UNIT = ascii("\"unit\":\"");
  private static final byte[] VOTES = ascii("\"votes\":{");

  private final Member[] beforeUnit;
  private final Member[] betweenUnitAndVotes;
  private final Member[] votes;
  private byte[] out = new byte[4096];
  private int length;
  private int unitStart;
  private int unitEnd;

  private record Member(byte[] name, int place) {}

  SheetBody(List<String> lists) {
    var figures = new ArrayList<>(List.of(Figure.values()));
    figures.sort(Comparator.comparing(Figure::code));
    beforeUnit =
        figures.stream()
            .filter(f -> f.code().compareTo("unit") < 0)
            .map(f -> member(f.code(), f.ordinal()))
            .toArray(Member[]::new);
    betweenUnitAndVotes =
        figures.stream()
            .filter(f -> f.code().compareTo("unit") > 0)
            .map(f -> member(f.code(), f.ordinal()))
            .toArray(Member[]::new);
    var positions = new ArrayList<Integer>();
    for (int i = 0; i < lists.size(); i++) {
      positions.add(i);
    }
    // Comparing Strings compares UTF-16 code units.
    positions.sort(Comparator.comparing(lists::get));
    votes =
        positions.stream().map(i -> member(lists.get(i), Figure.COUNT + i)).toArray(Member[]::new);
  }

  /** Writes one sheet; {@link #bytes} and {@link #length} then hold it until the next call. */
  void write(String unit, int[] values) {
    length = 0;
    put('{');
    members(beforeUnit, values);
    if (length > 1) {
      put(',');
    }
    put(UNIT);
    unitStart = length;
    text(unit);
    unitEnd = length;
    put('"');
    put(',');
    int before = length;
    members(betweenUnitAndVotes, values);
    if (length > before) {
      put(',');
    }
    put(VOTES);
    members(votes, values);
    put('}');
    put('}');
  }

  byte[] bytes() {
    return out;
  }

  int length() {
    return length;
  }

  /** Where the unit's code, escaped as in JSON, begins in the bytes. */
  int unitStart() {
    return unitStart;
  }

  int unitEnd() {
    return unitEnd;
  }

  private void members(Member[] members, int[] values) {
    boolean first = true;
    for (Member member : members) {
      int value = values[member.place];
      if (value != NOT_STATED) {
        if (!first) {
          put(',');
        }
        put(member.name);
        number(value);
        first = false;
      }
    }
  }

  private void number(int value) {
    room(10);
    int digits = 1;
    for (long bound = 10; digits < 10 && value >= bound; bound *= 10) {
      digits++;
    }
    int rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private void text(String text) {
    room(6 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\' || c > 0x7E) {
        put(escaped(text.substring(i)));
        return;
      }
      out[length++] = (byte) c;
    }
  }

  private static byte[] escaped(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < 0x20) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void put(char c) {
    room(1);
    out[length++] = (byte) c;
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, out, length, bytes.length);
    length += bytes.length;
  }

  private void room(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }

  private static Member member(String name, int place) {
    return new Member(ascii('"' + name + "\":"), place);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
