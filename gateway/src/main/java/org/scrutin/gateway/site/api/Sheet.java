package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
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
  }

  /** The version in the totals, else the newest one; null where there is none. */
  public @Nullable Version shown() {
    return versions.stream()
        .filter(Version::counted)
        .findFirst()
        .orElseGet(() -> versions.isEmpty() ? null : versions.getLast());
  }
}
