package org.scrutin.results.corrections;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.StationStatus;

/**
 * A published figure that a later revision changed.
 *
 * @param unit code of the station; of a unit above where its total changed; of what is declared
 * @param name plain, as units.csv gives it
 * @param names in further languages
 * @param constituency code of the one that it is or lies in now; absent where it lies in none
 * @param revision with which it changed
 * @param at when
 * @param figures those that changed: {@code registered}, {@code valid}, {@code votes.A} and so on
 * @param seats of its constituency, if that revision changed them; absent otherwise
 * @param seatsElsewhere in a rule of two tiers those that the same revision changed in the other
 *     tier or in other constituencies; absent where it did not
 * @param test true of a rehearsal; else absent
 */
public record CorrectionAnswer(
    String unit,
    String name,
    @Nullable Map<String, String> names,
    @Nullable String constituency,
    long revision,
    OffsetDateTime at,
    Published from,
    Corrected to,
    Map<String, Change> figures,
    CorrectionReason reason,
    ActOfCorrection act,
    @Nullable SeatChange seats,
    @Nullable List<SeatChange> seatsElsewhere,
    @Nullable Boolean test) {

  /**
   * What was published.
   *
   * @param version of the sheet that counted before; absent where none did any more, or where the
   *     unit is no station
   * @param release the newest one that held figures of the unit
   * @param revision that it pins
   */
  public record Published(@Nullable Integer version, String release, long revision) {}

  /**
   * What counts since.
   *
   * @param version of the sheet; absent where none counts, or where the unit is no station
   * @param status of the station, where that is why
   */
  public record Corrected(@Nullable Integer version, @Nullable StationStatus status) {}

  /**
   * A figure; where it is absent nothing stated it.
   *
   * @param before as it was counted
   * @param after as it is since
   */
  public record Change(@Nullable Long before, @Nullable Long after) {}

  /**
   * The act that changed it.
   *
   * @param importId of an import
   * @param reason in words: of a status, a release from quarantine or an amendment; of an import
   *     only if its sender gave one
   * @param legalBasis of a status
   * @param logIndex of a status or an amendment: its leaf in the election's log
   * @param declaredBy who made a statement
   * @param source where it was reported
   * @param method of a draw of lots: {@code hand} or {@code seed}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ActOfCorrection(
      @Nullable UUID importId,
      @Nullable String reason,
      @Nullable String legalBasis,
      @Nullable Long logIndex,
      @Nullable String declaredBy,
      @Nullable String source,
      @Nullable String method) {}

  /**
   * Seats by list code, of which some are others.
   *
   * @param unit code of the constituency, or of the whole where that gives the seats
   */
  public record SeatChange(String unit, Map<String, Integer> before, Map<String, Integer> after) {}
}
