package org.scrutin.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Configuration of a service, handed over as environment variables: they win over the files in its
 * jar, and passwords stay off the command line, which every user of the machine can read.
 */
final class Settings {
  private final Map<String, String> environment = new TreeMap<>();

  Settings set(String name, Object value) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    environment.put(variable, value.toString());
    return this;
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }
}
