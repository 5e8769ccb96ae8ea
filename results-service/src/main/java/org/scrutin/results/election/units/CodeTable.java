package org.scrutin.results.election.units;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.platform.web.text.Codes;

/**
 * Codes numbered from 0 in the order in which they came, found by their text. Kept as UTF-8 in one
 * array with an open hash table: a million codes of 12 characters take about 25 MB, a fifth of a
 * map of strings. Codes are kept as they were stored: in form C, but for those of old.
 */
final class CodeTable {
  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int[] slots = new int[32]; // number + 1; 0 is free; length is a power of two
  private int size;
  private final Map<String, Integer> inOtherForms = new HashMap<>(); // form C of those not in it

  int size() {
    return size;
  }

  /** The number of the code, in whatever form of Unicode either is written; or -1. */
  int find(String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    int exact = exact(text);
    if (exact >= 0 || text.length == code.length()) { // of ASCII alone there is one form
      return exact;
    }
    String normalized = Codes.normalized(code);
    int found = exact(normalized.getBytes(StandardCharsets.UTF_8));
    return found >= 0 ? found : inOtherForms.getOrDefault(normalized, -1);
  }

  private int exact(byte[] text) {
    return slots[slot(text)] - 1;
  }

  /** Numbers the code, which must be new. */
  int add(String code) {
    byte[] text = code.getBytes(StandardCharsets.UTF_8);
    if (2 * (size + 1) > slots.length) {
      rehash();
    }
    int slot = slot(text);
    if (slots[slot] != 0) {
      throw new IllegalArgumentException("the code " + code + " is there already");
    }
    int start = size == 0 ? 0 : ends[size - 1];
    if (start + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + text.length, bytes.length * 2));
    }
    System.arraycopy(text, 0, bytes, start, text.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size] = start + text.length;
    slots[slot] = ++size;
    if (text.length != code.length()) {
      String normalized = Codes.normalized(code);
      if (!normalized.equals(code)) {
        inOtherForms.putIfAbsent(normalized, size - 1);
      }
    }
    return size - 1;
  }

  String code(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  CodeTable copy() {
    CodeTable copy = new CodeTable();
    copy.bytes = bytes.clone();
    copy.ends = ends.clone();
    copy.slots = slots.clone();
    copy.size = size;
    copy.inOtherForms.putAll(inOtherForms);
    return copy;
  }

  /** The slot that holds the text, or the free one where it belongs. */
  private int slot(byte[] text) {
    int mask = slots.length - 1;
    int slot = spread(Arrays.hashCode(text)) & mask;
    while (slots[slot] != 0 && !holds(slots[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int number, byte[] text) {
    int start = start(number);
    return Arrays.equals(bytes, start, ends[number], text, 0, text.length);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int hash = 1;
      for (int i = start(number); i < ends[number]; i++) {
        hash = 31 * hash + bytes[i];
      }
      int slot = spread(hash) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number + 1;
    }
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
