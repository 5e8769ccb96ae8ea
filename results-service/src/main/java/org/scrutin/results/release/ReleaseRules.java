package org.scrutin.results.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Codes;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;

/** Holds what was asked for against the election's tallies and units. */
final class ReleaseRules {
  private final Function<String, Optional<Tally>> tallies;
  private final UnitIndex units;

  /**
   * @param tallies finds those that the caller may see, by their codes
   */
  ReleaseRules(Function<String, Optional<Tally>> tallies, UnitIndex units) {
    this.tallies = tallies;
    this.units = units;
  }

  /** A tally at a revision; whether a step ended there is not known here. */
  record Pinned(Tally tally, long revision) {}

  /**
   * What a release will say.
   *
   * @param units codes as the tree has them
   * @param attributes may be empty
   */
  record Content(
      String name,
      Stage stage,
      List<Pinned> tallies,
      List<String> units,
      List<ReleaseBody.Attribute> attributes) {

    /** What is signed and logged. */
    ReleaseLeaf leaf() {
      return new ReleaseLeaf(
          name,
          stage,
          tallies.stream()
              .map(at -> new ReleaseLeaf.ReleasedTally(at.tally().code(), at.revision()))
              .toList(),
          units,
          attributes.isEmpty() ? null : attributes,
          null,
          null);
    }
  }

  /**
   * @throws org.scrutin.platform.web.problem.Refusal 422 {@code invalid} with every fault
   */
  Content content(ReleaseBody request) {
    Faults faults = new Faults();
    List<ReleaseBody.Attribute> attributes =
        request.attributes() == null ? List.of() : request.attributes();
    List<Pinned> pinned = tallies(request.tallies(), faults);
    List<String> codes = request.units().stream().map(Codes::normalized).toList();
    requireUnits(codes, faults);
    requireOnce(codes, "units", faults);
    requireOnce(attributes, "attributes", faults);
    faults.throwIfAny();
    return new Content(request.name(), request.stage(), pinned, codes, attributes);
  }

  /** Each must be open to all: a release may not publish what its owner has not. */
  private List<Pinned> tallies(List<ReleaseBody.TallyAt> asked, Faults faults) {
    List<Pinned> pinned = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < asked.size(); i++) {
      ReleaseBody.TallyAt at = asked.get(i);
      Optional<Tally> tally = tallies.apply(at.tally());
      if (tally.isEmpty()) {
        faults.addAt("is no tally of this election that you may see", "tallies", i, "tally");
      } else if (!tally.get().access().everyone()) {
        faults.addAt("is a tally that its owner has not published yet", "tallies", i, "tally");
      } else if (!seen.add(at.tally())) {
        faults.addAt("stands there twice", "tallies", i, "tally");
      } else {
        pinned.add(new Pinned(tally.get(), at.revision()));
      }
    }
    return pinned;
  }

  private void requireUnits(List<String> codes, Faults faults) {
    for (int i = 0; i < codes.size(); i++) {
      if (units.idOf(codes.get(i)) == UnitIndex.NONE) {
        faults.addAt("is no unit of this election", "units", i);
      }
    }
  }

  private static void requireOnce(List<?> values, String member, Faults faults) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        faults.addAt("stands there twice", member, i);
      }
    }
  }
}
