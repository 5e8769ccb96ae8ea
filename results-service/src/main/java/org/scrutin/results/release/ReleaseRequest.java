package org.scrutin.results.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/**
 * A release as it is asked for.
 *
 * @param tallies the first one allocates the seats
 * @param units codes of what it covers
 * @param attributes of NIST ResultsStatus
 */
record ReleaseRequest(
    @Nullable String name,
    @Nullable String stage,
    @Nullable List<TallyAt> tallies,
    @Nullable List<String> units,
    @Nullable List<String> attributes) {
  private static final Pattern NAME = Pattern.compile("(?!diff$)[a-z][a-z0-9-]{0,62}");
  private static final Set<String> STAGES = Set.of("preliminary", "official", "final");
  private static final Set<String> ATTRIBUTES =
      Set.of("unofficial", "certified", "correction", "recount");
  private static final int MOST_TALLIES = 100;
  private static final int MOST_UNITS = 10_000;

  /** A tally at one of its revisions. */
  record TallyAt(@Nullable String tally, @Nullable Long revision) {}

  /** What is wrong with one field. */
  record Fault(String field, String reason) {}

  /**
   * Refuses what can be no release whatever is stored.
   *
   * @throws Refusal 422 naming each field at fault
   */
  void check() {
    List<Fault> faults = new ArrayList<>();
    if (name == null || !NAME.matcher(name).matches()) {
      faults.add(
          new Fault(
              "name",
              "must begin with a letter, so that it is no revision, and have up to 63 lower-case"
                  + " letters, digits and hyphens"));
    }
    if (stage == null || !STAGES.contains(stage)) {
      faults.add(new Fault("stage", "must be preliminary, official or final"));
    }
    checkTallies(faults);
    if (units == null || units.isEmpty() || units.size() > MOST_UNITS) {
      faults.add(new Fault("units", "must name 1 to " + MOST_UNITS + " units"));
    } else if (units.contains(null) || new HashSet<>(units).size() < units.size()) {
      faults.add(new Fault("units", "must name each unit once"));
    }
    if (attributes != null
        && (!ATTRIBUTES.containsAll(attributes)
            || new HashSet<>(attributes).size() < attributes.size())) {
      faults.add(new Fault("attributes", "may be, each once: " + ATTRIBUTES));
    }
    if (!faults.isEmpty()) {
      throw refused(faults);
    }
  }

  private void checkTallies(List<Fault> faults) {
    if (tallies == null || tallies.isEmpty() || tallies.size() > MOST_TALLIES) {
      faults.add(new Fault("tallies", "must name 1 to " + MOST_TALLIES + " tallies"));
      return;
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < tallies.size(); i++) {
      TallyAt at = tallies.get(i);
      String field = "tallies[" + i + "]";
      if (at == null || at.tally() == null || at.revision() == null || at.revision() < 1) {
        faults.add(new Fault(field, "must name a tally and a revision from 1"));
      } else if (!codes.add(at.tally())) {
        faults.add(new Fault(field, "names the tally '" + at.tally() + "' a second time"));
      }
    }
  }

  static Refusal refused(List<Fault> faults) {
    StringBuilder said = new StringBuilder();
    faults.forEach(
        fault -> said.append(fault.field()).append(' ').append(fault.reason()).append("; "));
    said.setLength(said.length() - 2);
    return new Refusal(ProblemType.INVALID, said + ".").with("errors", faults);
  }
}
