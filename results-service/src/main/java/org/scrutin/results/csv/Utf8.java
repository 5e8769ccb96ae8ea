package org.scrutin.results.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Finds where bytes are no UTF-8. */
final class Utf8 {
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer nowhere = CharBuffer.allocate(CsvReader.MAX_LINE);

  /** Index of the first byte that is not, or -1; of at most a line. */
  int firstWrong(byte[] bytes, int start, int end) {
    ByteBuffer left = ByteBuffer.wrap(bytes, start, end - start);
    decoder.reset();
    nowhere.clear();
    return decoder.decode(left, nowhere, true).isError() ? left.position() : -1;
  }
}
