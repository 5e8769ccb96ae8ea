package org.scrutin.gateway.site.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim as claims-service describes it; what is not stated is null or empty.
 *
 * @param admitted what it was admitted for, where that is not what was filed
 */
public record Claim(
    String ref,
    String kind,
    String state,
    String election,
    boolean test,
    String ground,
    Map<String, String> groundName,
    String respondent,
    @Nullable String decidedBy,
    boolean decidedByRespondent,
    Filer filedBy,
    @Nullable OffsetDateTime filedAt,
    @Nullable OffsetDateTime receivedAt,
    @Nullable String source,
    @Nullable Target target,
    List<Annulled> annul,
    List<Affected> votesAffected,
    @Nullable Claimed claimed,
    List<String> relief,
    Map<String, String> statement,
    @Nullable Decision decision,
    @Nullable LeftOff leftOff,
    @Nullable Admission admitted,
    @Nullable Assessment materiality) {
  public Claim {
    groundName = groundName == null ? Map.of() : groundName;
    statement = statement == null ? Map.of() : statement;
    annul = annul == null ? List.of() : annul;
    votesAffected = votesAffected == null ? List.of() : votesAffected;
    relief = relief == null ? List.of() : relief;
  }

  /** The most that it could change, worst first. */
  public enum Effect {
    CHANGES,
    UNKNOWN,
    UNCHANGED
  }

  /** Whether it could change a seat, as far as that was computed. */
  public Effect effect() {
    return worstCase()
        .map(worst -> worst.couldChange() ? Effect.CHANGES : Effect.UNCHANGED)
        .orElse(Effect.UNKNOWN);
  }

  /** How many seats it could change at most; 0 where that is not known. */
  public long seatsAtMost() {
    return worstCase().map(Assessment.WorstCase::seatsAtMost).orElse(0L);
  }

  private Optional<Assessment.WorstCase> worstCase() {
    return Optional.ofNullable(materiality).map(Assessment::worstCase);
  }

  /** When it was handed in; of a historic claim not when it was entered here. */
  public @Nullable OffsetDateTime received() {
    return receivedAt == null ? filedAt : receivedAt;
  }

  public record Filer(String kind, String name) {}

  /** What it points at. */
  public record Target(
      @Nullable String tally, @Nullable String at, List<String> units, List<String> figures) {
    public Target {
      units = units == null ? List.of() : units;
      figures = figures == null ? List.of() : figures;
    }
  }

  /** A unit for which a number is stated, and the tally that the claim is against. */
  public record Numbered(String tally, String unit) {}

  /** Those of the filing and of the admission, each once. */
  public List<Numbered> numbered() {
    var said = new ArrayList<Numbered>(numbered(target, votesAffected));
    if (admitted != null) {
      said.addAll(numbered(admitted.target(), admitted.votesAffected()));
    }
    return said.stream().distinct().toList();
  }

  private static List<Numbered> numbered(@Nullable Target target, List<Affected> votes) {
    String tally = target == null ? null : target.tally();
    return tally == null
        ? List.of()
        : votes.stream().map(one -> new Numbered(tally, one.unit())).toList();
  }

  /**
   * What it was admitted for; what was filed stands beside it.
   *
   * @param by the body that admitted it, if another than the registry
   */
  public record Admission(
      @Nullable String by,
      @Nullable Target target,
      List<Annulled> annul,
      List<Affected> votesAffected,
      @Nullable Claimed claimed,
      @Nullable LeftOff leftOff) {
    public Admission {
      annul = annul == null ? List.of() : annul;
      votesAffected = votesAffected == null ? List.of() : votesAffected;
    }
  }

  /** How many of each a list of claims leaves off. */
  public record LeftOff(int units, int votesAffected) {}

  public record Annulled(String unit) {}

  /** Votes that it says are affected in a unit. */
  public record Affected(
      String unit,
      @Nullable Long excluded,
      @JsonProperty("void") @Nullable Long voided,
      @Nullable String list,
      String basis,
      @Nullable String method,
      @Nullable Long low,
      @Nullable Long high) {}

  /** Seats of a rival result. */
  public record Claimed(@Nullable Map<String, Integer> seats, List<UnitSeats> constituencies) {
    public Claimed {
      constituencies = constituencies == null ? List.of() : constituencies;
    }
  }

  public record UnitSeats(String unit, Map<String, Integer> seats) {}

  public record Decision(String outcome) {}

  /** A page of the register. */
  public record Page(List<Claim> items) {}
}
