package org.scrutin.embedded;

import java.security.SecureRandom;

/** Passwords of 32 letters and digits (190 bits), safe inside an SQL literal and a shell. */
public final class Passwords {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A new random password. */
  public static String next() {
    StringBuilder password = new StringBuilder(32);
    for (int i = 0; i < 32; i++) {
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
