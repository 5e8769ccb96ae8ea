package org.scrutin.gateway.edge;

import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** A body that comes one byte at a time, as over a bad line. */
final class TrickleStream extends InputStream {
  private final int bytes;
  private final long pauseNanos;
  private int given;

  TrickleStream(int bytes, long pauseMillis) {
    this.bytes = bytes;
    this.pauseNanos = pauseMillis * 1_000_000;
  }

  @Override
  public int read() {
    if (given == bytes) {
      return -1;
    }
    long until = System.nanoTime() + pauseNanos;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(until - System.nanoTime());
    }
    given++;
    return 'x';
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    int next = read();
    if (next == -1) {
      return -1;
    }
    target[offset] = (byte) next;
    return 1;
  }
}
