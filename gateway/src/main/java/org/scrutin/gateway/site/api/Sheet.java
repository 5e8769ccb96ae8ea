package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tally has of one station.
 *
 * @param sheetClass {@code counted}, {@code quarantined}, {@code awaited}, or the station's status
 * @param versions the first one first
 */
public record Sheet(
    @Nullable Long revision,
    String unit,
    String sheetClass,
    String status,
    List<Version> versions) {
  public Sheet {
    versions = versions == null ? List.of() : versions;
  }

  /**
   * A version; what it does not state is null.
   *
   * @param index its place in the tally's log
   * @param leafHash of its leaf there, in hexadecimal digits
   * @param quarantined whether a check holds it back
   * @param counted whether it is the one in the totals
   */
  public record Version(
      int version,
      long index,
      String leafHash,
      boolean quarantined,
      boolean counted,
      @Nullable Long registered,
      @Nullable Long ballots,
      @Nullable Long blank,
      @Nullable Long invalid,
      @Nullable Long valid,
      Map<String, Long> votes,
      List<Finding> findings) {
    public Version {
      votes = votes == null ? Map.of() : votes;
      findings = findings == null ? List.of() : findings;
    }

    /** Whether it has the figures of a total. */
    private boolean states(Results total) {
      return total.votes().equals(votes) && Objects.equals(total.ballots(), ballots);
    }

    private Version counting(boolean counts) {
      return new Version(
          version,
          index,
          leafHash,
          quarantined,
          counts,
          registered,
          ballots,
          blank,
          invalid,
          valid,
          votes,
          findings);
    }
  }

  /**
   * As a tally had it at an earlier revision: the versions that had come by then, of which that one
   * counted whose figures were in the totals.
   *
   * @param then what was counted of the station
   */
  Sheet at(Results then) {
    long end = then.revision() == null ? 0 : then.revision();
    var come = versions.stream().filter(one -> one.index() < end).toList();
    boolean any = then.sheets() != null && then.sheets().counted() > 0;
    Version inForce =
        any ? come.stream().filter(one -> one.states(then)).reduce((a, b) -> b).orElse(null) : null;
    return new Sheet(
        then.revision(),
        unit,
        any ? "counted" : classOf(then.sheets()),
        status,
        come.stream().map(one -> one.counting(one.equals(inForce))).toList());
  }

  private static String classOf(Results.@Nullable Sheets then) {
    if (then != null && then.quarantined() > 0) {
      return "quarantined";
    }
    return then == null
        ? "awaited"
        : then.status().entrySet().stream()
            .filter(status -> status.getValue() > 0)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("awaited");
  }

  /** The version in the totals, else the newest one; null where there is none. */
  public @Nullable Version shown() {
    return versions.stream()
        .filter(Version::counted)
        .findFirst()
        .orElseGet(() -> versions.isEmpty() ? null : versions.getLast());
  }
}
