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
    @Nullable OffsetDateTime assessedAt,
    @Nullable Sentence reasonSentence,
    @Nullable List<Sentence> premiseSentences) {

  /** Why nothing was computed; nothing where something was. */
  public @Nullable Sentence whyNot() {
    return reasonSentence != null || reason == null ? reasonSentence : Sentence.ofText(reason);
  }

  /** What was assumed. */
  public List<Sentence> assumed() {
    return Sentence.of(premiseSentences, premise);
  }

  public record WorstCase(
      boolean couldChange,
      @Nullable Long seatsAtMost,
      List<Constituency> constituencies,
      boolean coupled,
      @Nullable String note,
      @Nullable List<Sentence> noteSentences) {
    public WorstCase {
      constituencies = constituencies == null ? List.of() : constituencies;
    }

    /** On what it rests and how far it goes. */
    public List<Sentence> extent() {
      return Sentence.of(noteSentences, note);
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
