package org.scrutin.platform.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Counts and hashes the bytes of a body as they came, before they are decompressed. */
final class MeteredStream extends InputStream {
  private final InputStream in;
  private final @Nullable MessageDigest digest;
  private final byte[] one = new byte[1];
  private volatile long count;
  private boolean ended;

  /**
   * @param digest null where no hash is wanted
   */
  MeteredStream(InputStream in, @Nullable MessageDigest digest) {
    this.in = in;
    this.digest = digest;
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
      if (digest != null) {
        digest.update(out, offset, n);
      }
      count += n;
    }
    return n;
  }

  /** Reads what is left, up to so many bytes. */
  void drain(long most) throws IOException {
    var rest = new byte[64 * 1024];
    long until = count + most;
    while (!ended && count < until) {
      if (read(rest, 0, rest.length) < 0) {
        return;
      }
    }
  }

  /** Hash of all bytes, which ends the hashing; null if the body was not read to its end. */
  byte @Nullable [] hash() {
    return ended && digest != null ? digest.digest() : null;
  }

  /** Leaves the body open: it ends with its request, and may have to be drained before. */
  @Override
  public void close() {
    // See above.
  }
}
