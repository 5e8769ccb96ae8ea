package org.scrutin.results.sheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.scrutin.platform.web.text.Codes;

/** A unit tree made by a test. */
public final class FakeStations implements Stations {
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Set<Integer> stations = new HashSet<>();

  /** Adds a unit; its parent, if any, comes before it. */
  public FakeStations add(String code, String parent, boolean station) {
    int id = ids.size() + 1;
    ids.put(code, id);
    parents.put(id, parent.isEmpty() ? NONE : ids.get(parent));
    if (station) {
      stations.add(id);
    }
    return this;
  }

  @Override
  public int find(String code) {
    return ids.getOrDefault(Codes.normalized(code), NONE);
  }

  @Override
  public String code(int unit) {
    return ids.entrySet().stream()
        .filter(entry -> entry.getValue() == unit)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public boolean isStation(int unit) {
    return stations.contains(unit);
  }

  @Override
  public int parent(int unit) {
    return parents.get(unit);
  }
}
