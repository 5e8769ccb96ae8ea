package org.scrutin.results.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.scrutin.platform.store.log.Sha256;

/** Counts and hashes the bytes of a request as they came, before they are decompressed. */
final class MeteredStream extends InputStream {
  private final InputStream in;
  private final MessageDigest sha = Sha256.digest();
  private final byte[] one = new byte[1];
  private volatile long count;
  private boolean ended;

  MeteredStream(InputStream in) {
    this.in = in;
  }

  /** Bytes read so far; may be asked from another thread. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads the body, others only ask
  public int read(byte[] out, int offset, int length) throws IOException {
    int n = in.read(out, offset, length);
    if (n < 0) {
      ended = true;
    } else {
      sha.update(out, offset, n);
      count += n;
    }
    return n;
  }

  /**
   * Reads what is left, so that a client that sends first and listens then gets its answer.
   *
   * @param most bytes to read for that
   */
  void drain(long most) throws IOException {
    var rest = new byte[64 * 1024];
    long until = count + most;
    while (!ended && count < until) {
      if (read(rest, 0, rest.length) < 0) {
        return;
      }
    }
  }

  /** Whether the whole body was read. */
  boolean ended() {
    return ended;
  }

  /** SHA-256 of all bytes; ends the counting. */
  byte[] hash() {
    return sha.digest();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
