package org.scrutin.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was asked and acknowledged: what must be there in the end, once and nothing else. */
final class Ledger {
  /**
   * An import that was applied.
   *
   * @param revision of the tally, as the suite answered
   * @param sheets in the order of the file
   */
  record Imported(String tally, String key, long revision, List<Sheet> sheets) {}

  /** A release that two commissioners signed. */
  record Released(String name, long revision) {}

  private final List<Imported> imports = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, List<String>> dockets = Collections.synchronizedMap(new TreeMap<>());
  private final List<Released> releases = Collections.synchronizedList(new ArrayList<>());

  void imported(Imported imported) {
    imports.add(imported);
  }

  void filed(String ref) {
    if (dockets.put(ref, Collections.synchronizedList(new ArrayList<>(List.of("filed")))) != null) {
      throw new AssertionError("two filings were acknowledged as " + ref);
    }
  }

  void entered(String ref, String act) {
    dockets.get(ref).add(act);
  }

  void released(Released released) {
    releases.add(released);
  }

  /** Of one tally, in the order in which they were counted. */
  List<Imported> imports(String tally) {
    return List.copyOf(imports).stream()
        .filter(imported -> imported.tally().equals(tally))
        .sorted(Comparator.comparingLong(Imported::revision))
        .toList();
  }

  /** Acts by claim, in their order. */
  Map<String, List<String>> dockets() {
    return new TreeMap<>(dockets);
  }

  List<Released> releases() {
    return List.copyOf(releases);
  }

  long requests() {
    return imports.size()
        + dockets().values().stream().mapToInt(List::size).sum()
        + 2L * releases.size();
  }

  @Override
  public String toString() {
    return "%d imports, %d claims with %d acts, %d releases"
        .formatted(
            imports.size(),
            dockets.size(),
            dockets().values().stream().mapToInt(List::size).sum(),
            releases.size());
  }
}
