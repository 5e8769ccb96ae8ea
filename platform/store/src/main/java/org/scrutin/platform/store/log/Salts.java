package org.scrutin.platform.store.log;

import java.security.SecureRandom;
import java.util.Arrays;

/** Salts of commitments. */
public final class Salts {

  /** Length of a salt. */
  public static final int BYTES = 32;

  private static final int BATCH = 128;

  // One request to the generator for many salts: a million of single ones would be most of the time
  // of an import. Each byte is handed out once.
  private static final ThreadLocal<Salts> OF_THREAD = ThreadLocal.withInitial(Salts::new);

  private final SecureRandom random = new SecureRandom();
  private final byte[] pool = new byte[BATCH * BYTES];
  private int used = pool.length;

  private Salts() {}

  /** 32 bytes that nobody can predict. */
  public static byte[] next() {
    return OF_THREAD.get().take();
  }

  private byte[] take() {
    if (used == pool.length) {
      random.nextBytes(pool);
      used = 0;
    }
    byte[] salt = new byte[BYTES];
    System.arraycopy(pool, used, salt, 0, BYTES);
    Arrays.fill(pool, used, used + BYTES, (byte) 0);
    used += BYTES;
    return salt;
  }
}
