package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures of a station, or of a unit above, that a later revision changed.
 *
 * @param figures those that changed, such as {@code votes.A}
 */
public record Correction(
    String unit,
    @Nullable String name,
    Map<String, String> names,
    @Nullable String constituency,
    long revision,
    OffsetDateTime at,
    Published from,
    Corrected to,
    Map<String, Change> figures,
    String reason,
    Act act,
    @Nullable SeatChange seats,
    List<SeatChange> seatsElsewhere) {
  /** What the name of a list's figure begins with. */
  public static final String VOTES = "votes.";

  public Correction {
    names = names == null ? Map.of() : names;
    seatsElsewhere = seatsElsewhere == null ? List.of() : seatsElsewhere;
  }

  /** Whether it is of a station's sheet, and not of a total above. */
  boolean ofSheet() {
    return from.version() != null || to.version() != null || to.status() != null;
  }

  /** The newest release that held the unit, and the sheet that counted before. */
  public record Published(@Nullable Integer version, String release, long revision) {}

  /** What counts since. */
  public record Corrected(@Nullable Integer version, @Nullable String status) {}

  /** A figure; null where nothing stated it. */
  public record Change(@Nullable Long before, @Nullable Long after) {}

  /** Why, in words, where somebody said so; of a statement who made it and where. */
  public record Act(
      @Nullable String reason,
      @Nullable String legalBasis,
      @Nullable String declaredBy,
      @Nullable String source) {}

  /** Seats of a constituency of which some are others. */
  public record SeatChange(String unit, Map<String, Integer> before, Map<String, Integer> after) {}

  /** What changed from one release to another. */
  public record Diff(List<Correction> items, Seats seats) {
    public Diff {
      items = items == null ? List.of() : items;
    }
  }

  /** Seats of the whole; null where one of the two gives none. */
  public record Seats(
      @Nullable Map<String, Integer> before, @Nullable Map<String, Integer> after) {}

  /** A page of them, the newest first. */
  public record Page(List<Correction> items) {}
}
