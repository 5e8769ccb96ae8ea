package org.scrutin.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that refuses to go on after a number of bytes. */
final class LimitedStream extends FilterInputStream {

  private final Supplier<? extends RuntimeException> refusal;
  private long left;

  LimitedStream(InputStream in, long limit, Supplier<? extends RuntimeException> refusal) {
    super(in);
    this.left = limit;
    this.refusal = refusal;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw refusal.get();
    }
  }
}
