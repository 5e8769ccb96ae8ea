package org.scrutin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the head of an answer of HTTP/1.1, as far as a measurement needs it. */
final class AnswerHead {
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private AnswerHead() {}

  /** Where the body begins, or -1 if the head is not whole yet. */
  static int end(byte[] buffer, int filled) {
    for (int i = 3; i < filled; i++) {
      if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * Bytes of the body.
   *
   * @param head where it ends
   * @throws IOException if it is not an answer with what was asked for, or does not say its length
   */
  static long length(byte[] buffer, int head) throws IOException {
    if (buffer[9] != '2') {
      throw new IOException("answers " + new String(buffer, 0, 12, StandardCharsets.US_ASCII));
    }
    for (int i = 0; i < head - LENGTH.length; i++) {
      if (buffer[i] == '\n' && names(buffer, i + 1)) {
        String line = new String(buffer, i + 1 + LENGTH.length, 20, StandardCharsets.US_ASCII);
        return Long.parseLong(line.substring(0, line.indexOf('\r')).strip());
      }
    }
    throw new IOException("does not say how long its answer is");
  }

  private static boolean names(byte[] buffer, int from) {
    for (int i = 0; i < LENGTH.length; i++) {
      if (Character.toLowerCase(buffer[from + i]) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }
}
