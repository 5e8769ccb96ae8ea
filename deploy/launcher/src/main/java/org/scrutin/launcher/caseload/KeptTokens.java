package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Tokens that are asked for once, however many need them. */
final class KeptTokens implements Tokens {
  private final Tokens tokens;
  private final Map<String, String> kept = new HashMap<>();

  KeptTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public synchronized String of(String person) throws IOException, InterruptedException {
    String token = kept.get(person);
    if (token == null) {
      token = tokens.of(person);
      kept.put(person, token);
    }
    return token;
  }

  /** Whoever was refused with a token asks for another one, unless somebody has done so. */
  synchronized void refused(String person, String token) {
    kept.remove(person, token);
  }
}
