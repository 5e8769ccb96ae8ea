package org.scrutin.seats.allocation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Numbers from a public seed that anyone can recompute: {@code x_i = SHA-256(seed + "," + i) mod N
 * + 1} for i = 1, 2, ... (Stark's and Rivest's sampler for election audits).
 *
 * @param seed any text
 * @param numbers N, 1 or greater
 */
public record Sampler(String seed, long numbers) {
  /**
   * @throws IllegalArgumentException if there is nothing to draw from
   */
  public Sampler {
    if (numbers < 1) {
      throw new IllegalArgumentException("there is nothing to draw from");
    }
  }

  /** The i-th number, from 1 to N. */
  public long number(long i) {
    byte[] hash = sha256().digest((seed + "," + i).getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, hash).mod(BigInteger.valueOf(numbers)).longValueExact() + 1;
  }

  /**
   * The first numbers, each once, in the order in which they are drawn.
   *
   * @throws IllegalArgumentException if so many do not exist
   */
  public List<Long> distinct(int count) {
    if (count > numbers) {
      throw new IllegalArgumentException("only " + numbers + " can be drawn, not " + count);
    }
    SequencedSet<Long> drawn = new LinkedHashSet<>();
    for (long i = 1; drawn.size() < count; i++) {
      drawn.add(number(i));
    }
    return new ArrayList<>(drawn);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
