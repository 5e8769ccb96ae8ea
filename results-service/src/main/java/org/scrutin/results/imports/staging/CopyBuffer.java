package org.scrutin.results.imports.staging;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format: counts and lengths before values, big-endian. */
final class CopyBuffer {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};
  private static final int INT4_OID = 23;
  private static final int INT8_OID = 20;

  private byte[] out;
  private int length;
  private int rows;

  CopyBuffer(int size) {
    out = new byte[size];
    clear();
  }

  void clear() {
    length = 0;
    rows = 0;
    room(32);
    System.arraycopy(SIGNATURE, 0, out, 0, SIGNATURE.length);
    length = SIGNATURE.length;
    rawInt(0);
    rawInt(0);
  }

  /** Ends the data; only {@link #clear} may follow. */
  void end() {
    rawShort(-1);
  }

  /** Whether no row was written since the last clear. */
  boolean isEmpty() {
    return rows == 0;
  }

  byte[] bytes() {
    return out;
  }

  int length() {
    return length;
  }

  void row(int columns) {
    rows++;
    rawShort(columns);
  }

  void uuid(UUID id) {
    rawInt(16);
    rawLong(id.getMostSignificantBits());
    rawLong(id.getLeastSignificantBits());
  }

  void int4(int value) {
    rawInt(4);
    rawInt(value);
  }

  void int8(long value) {
    rawInt(8);
    rawLong(value);
  }

  /** An int; null in the table where it is not stated. */
  void figure(int value) {
    if (value == NOT_STATED) {
      rawInt(-1);
    } else {
      int4(value);
    }
  }

  void bool(boolean value) {
    rawInt(1);
    room(1);
    out[length++] = (byte) (value ? 1 : 0);
  }

  void bytes(byte[] value, int size) {
    rawInt(size);
    room(size);
    System.arraycopy(value, 0, out, length, size);
    length += size;
  }

  void text(@Nullable String value) {
    if (value == null) {
      rawInt(-1);
    } else {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      bytes(utf8, utf8.length);
    }
  }

  /** The values from an index on as int[]; not stated is a null element. */
  void figures(int[] values, int from) {
    int start = length;
    rawInt(0);
    int n = values.length - from;
    rawInt(n == 0 ? 0 : 1);
    int nulls = length;
    rawInt(0);
    rawInt(INT4_OID);
    if (n > 0) {
      rawInt(n);
      rawInt(1);
    }
    boolean anyNull = false;
    room(8 * n);
    for (int i = from; i < values.length; i++) {
      if (values[i] == NOT_STATED) {
        rawInt(-1);
        anyNull = true;
      } else {
        rawInt(4);
        rawInt(values[i]);
      }
    }
    set(nulls, anyNull ? 1 : 0);
    set(start, length - start - 4);
  }

  void longs(long[] values) {
    rawInt(20 + 12 * values.length);
    header(INT8_OID, values.length);
    for (long value : values) {
      rawInt(8);
      rawLong(value);
    }
  }

  void ints(int[] values) {
    rawInt(20 + 8 * values.length);
    header(INT4_OID, values.length);
    for (int value : values) {
      rawInt(4);
      rawInt(value);
    }
  }

  private void header(int oid, int n) {
    rawInt(1);
    rawInt(0);
    rawInt(oid);
    rawInt(n);
    rawInt(1);
  }

  private void rawShort(int value) {
    room(2);
    out[length++] = (byte) (value >> 8);
    out[length++] = (byte) value;
  }

  private void rawInt(int value) {
    room(4);
    set(length, value);
    length += 4;
  }

  private void rawLong(long value) {
    rawInt((int) (value >> 32));
    rawInt((int) value);
  }

  private void set(int at, int value) {
    out[at] = (byte) (value >> 24);
    out[at + 1] = (byte) (value >> 16);
    out[at + 2] = (byte) (value >> 8);
    out[at + 3] = (byte) value;
  }

  private void room(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
    }
  }
}
