package org.scrutin.gateway.site.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a claim could change in seats if it were true, as the claim's answer has it. */
public record Assessment(
    @Nullable String tally,
    long revision,
    boolean computable,
    @Nullable String reason,
    @Nullable WorstCase worstCase,
    @Nullable String premise,
    @Nullable String suppliedBy,
    @Nullable String notice,
    @Nullable OffsetDateTime assessedAt) {

  public record WorstCase(
      boolean couldChange,
      @Nullable Long seatsAtMost,
      List<Constituency> constituencies,
      boolean coupled,
      @Nullable String note) {
    public WorstCase {
      constituencies = constituencies == null ? List.of() : constituencies;
    }
  }

  /** A constituency that the claim touches. */
  public record Constituency(
      String unit,
      boolean couldChange,
      boolean couldTie,
      @Nullable Long excluded,
      @JsonProperty("void") @Nullable Long voided,
      @Nullable Long annulled,
      @Nullable String from,
      @Nullable String to,
      @Nullable Long margin) {}
}
