package org.scrutin.system.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often each status was answered, by what was sent. 0 is a connection that was closed. */
final class Statuses {
  /** Those of the descriptions, and those of HTTP for what is no request of the interface. */
  private static final Set<Integer> DOCUMENTED =
      Set.of(
          0, 200, 201, 202, 204, 302, 303, 304, 400, 401, 403, 404, 405, 406, 408, 409, 412, 413,
          414, 415, 422, 429, 431, 502, 503, 504, 505);

  private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();

  synchronized void add(String kind, int status) {
    counts.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(status, 1, Integer::sum);
  }

  /** Statuses that nobody described. */
  synchronized Set<Integer> undocumented() {
    Set<Integer> others = new TreeSet<>();
    counts.values().forEach(of -> others.addAll(of.keySet()));
    others.removeAll(DOCUMENTED);
    return others;
  }

  synchronized Map<Integer, Integer> of(String kind) {
    return Map.copyOf(counts.getOrDefault(kind, Map.of()));
  }

  @Override
  public synchronized String toString() {
    return counts.toString();
  }
}
