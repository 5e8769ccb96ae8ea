package org.scrutin.results.corrections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.StationStatus;

/**
 * A published figure that a later revision changed.
 *
 * @param unit code of the station
 * @param name plain, as units.csv gives it
 * @param names in further languages
 * @param revision with which it changed
 * @param at when
 * @param figures those that changed: {@code registered}, {@code valid}, {@code votes.A} and so on
 * @param seats of its constituency, if that revision changed them; absent otherwise
 * @param test true of a rehearsal; else absent
 */
public record CorrectionAnswer(
    String unit,
    String name,
    @Nullable Map<String, String> names,
    long revision,
    OffsetDateTime at,
    Published from,
    Corrected to,
    Map<String, Change> figures,
    CorrectionReason reason,
    ActOfCorrection act,
    @Nullable SeatChange seats,
    @Nullable Boolean test) {

  /**
   * What was published.
   *
   * @param version of the sheet that counted before; absent where none did any more
   * @param release the newest one that held figures of the station
   * @param revision that it pins
   */
  public record Published(@Nullable Integer version, String release, long revision) {}

  /**
   * What counts since.
   *
   * @param version of the sheet; absent where none counts
   * @param status of the station, where that is why
   */
  public record Corrected(@Nullable Integer version, @Nullable StationStatus status) {}

  /**
   * A figure; where it is absent nothing stated it.
   *
   * @param before as it was counted
   * @param after as it is since
   */
  public record Change(@Nullable Integer before, @Nullable Integer after) {}

  /**
   * The act that changed it.
   *
   * @param importId of an import
   * @param reason in words: of a status, or of a release from quarantine
   * @param legalBasis of a status
   * @param logIndex of a status: its leaf in the election's log
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ActOfCorrection(
      @Nullable UUID importId,
      @Nullable String reason,
      @Nullable String legalBasis,
      @Nullable Long logIndex) {}

  /**
   * Seats by list code, of which some are others.
   *
   * @param unit code of the constituency, or of the whole where that gives the seats
   */
  public record SeatChange(String unit, Map<String, Integer> before, Map<String, Integer> after) {}
}
