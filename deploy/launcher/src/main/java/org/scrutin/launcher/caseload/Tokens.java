package org.scrutin.launcher.caseload;

import java.io.IOException;

/** Gives a bearer token for a person. */
@FunctionalInterface
public interface Tokens {
  String of(String person) throws IOException, InterruptedException;
}
