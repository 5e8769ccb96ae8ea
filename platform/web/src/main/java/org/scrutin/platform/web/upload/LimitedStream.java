package org.scrutin.platform.web.upload;

import java.io.IOException;
import java.io.InputStream;

/** Ends what is larger than the operator allows. */
final class LimitedStream extends InputStream {
  private final InputStream in;
  private final long limit;
  private final String what;
  private final byte[] one = new byte[1];
  private long count;

  /**
   * @param limit bytes
   * @param what is limited, to begin a sentence
   */
  LimitedStream(InputStream in, long limit, String what) {
    this.in = in;
    this.limit = limit;
    this.what = what;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws TooLarge as soon as there is more
   */
  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int n = in.read(out, offset, length);
    if (n > 0) {
      count += n;
      if (count > limit) {
        throw new TooLarge(what, limit);
      }
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
