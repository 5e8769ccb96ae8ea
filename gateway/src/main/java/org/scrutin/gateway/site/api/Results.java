package org.scrutin.gateway.site.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;

/**
 * Totals of a unit; what is not stated is null.
 *
 * @param release that pins the very revision of these figures
 * @param newerThan the last release before them, where none does
 */
public record Results(
    @Nullable Long revision,
    String unit,
    @Nullable String kind,
    @Nullable String name,
    Map<String, String> names,
    @Nullable Stations stations,
    @Nullable Sheets sheets,
    @Nullable FindingCounts findings,
    @Nullable Long registered,
    @Nullable Long ballots,
    @Nullable Long invalid,
    @Nullable Long valid,
    Map<String, Integer> statedBy,
    Map<String, Long> votes,
    @Nullable String basis,
    @Nullable Turnout turnout,
    @Nullable Share traceability,
    @Nullable Declaration declared,
    @Nullable ReleaseName release,
    @Nullable NewerThan newerThan,
    List<Results> children) {
  /** Of a tally whose election has no units. */
  static final Results NONE =
      new Results(
          null, "", null, null, Map.of(), null, null, null, null, null, null, null, Map.of(),
          Map.of(), null, null, null, null, null, null, List.of());

  public Results {
    names = names == null ? Map.of() : names;
    statedBy = statedBy == null ? Map.of() : statedBy;
    votes = votes == null ? Map.of() : votes;
    children = children == null ? List.of() : children;
  }

  /** The unit that they are of. */
  public Units.Unit asUnit() {
    return new Units.Unit(unit, null, kind, name, names, null, null);
  }

  /** Whether there are figures at all. */
  public boolean stated() {
    return !votes.isEmpty() || registered != null || ballots != null;
  }

  /** The release of figures. */
  public record ReleaseName(String name, String stage) {}

  /**
   * A release before figures.
   *
   * @param revision that it pins
   */
  public record NewerThan(String name, String stage, long revision) {}

  public record Stations(long expected, long counted, long quarantined) {
    /** Whether all sheets that are expected are counted. */
    public boolean complete() {
      return expected > 0 && counted >= expected;
    }
  }

  /** Whether counted sheets are its figures, and not all of them. */
  public boolean partOfSheets() {
    return stations != null && stations.counted() < stations.expected() && "sheets".equals(basis);
  }

  /** How many findings of each severity there are in the newest sheets. */
  public record FindingCounts(long error, long warning, long note) {}

  /**
   * The expected sheets, each in one class.
   *
   * @param quarantined of whose stations nothing is counted
   * @param status how many by their stations' status
   */
  public record Sheets(
      long expected, long counted, long quarantined, long awaited, Map<String, Long> status) {
    public Sheets {
      status = status == null ? Map.of() : status;
    }

    /** Whether there are sheets to speak of: a source that only declares has none. */
    public boolean any() {
      return counted > 0 || quarantined > 0 || !status.isEmpty();
    }
  }

  /**
   * Ballots among registered voters.
   *
   * @param over sheets that state both; null where a source declared them of the whole
   */
  public record Turnout(String exact, BigDecimal percent, @Nullable Integer over) {
    public Share share() {
      return new Share(exact, percent);
    }
  }

  /** Who announced figures, and when. */
  public record Declaration(
      @Nullable String announcedAt,
      @Nullable String declaredBy,
      @Nullable String source,
      @Nullable String stage) {}
}
