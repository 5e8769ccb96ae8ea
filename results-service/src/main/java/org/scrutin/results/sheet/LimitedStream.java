package org.scrutin.results.sheet;

import java.io.IOException;
import java.io.InputStream;

/** Ends a file, decompressed, that is larger than the operator allows. */
final class LimitedStream extends InputStream {
  /** The file is larger than allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
      super("The file is larger than the " + limit + " bytes that this service accepts.");
    }
  }

  private final InputStream in;
  private final long limit;
  private final byte[] one = new byte[1];
  private long count;

  LimitedStream(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int n = in.read(out, offset, length);
    if (n > 0) {
      count += n;
      if (count > limit) {
        throw new TooLarge(limit);
      }
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
