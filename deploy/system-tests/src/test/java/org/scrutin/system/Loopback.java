package org.scrutin.system;

import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Addresses of this machine, for clients that are to be told apart by theirs (127.0.0.0/8). */
public final class Loopback {
  private static final int FIRST = 127 << 24 | 100 << 16;
  private static final int MOST = 100 << 16;
  private static final AtomicInteger USED = new AtomicInteger();

  private Loopback() {}

  /** One that no test has used yet. */
  public static InetAddress next() {
    int address = FIRST + 1 + USED.getAndIncrement() % (MOST - 1);
    return InetAddress.ofLiteral(
        "%d.%d.%d.%d"
            .formatted(
                address >>> 24, address >>> 16 & 0xff, address >>> 8 & 0xff, address & 0xff));
  }
}
