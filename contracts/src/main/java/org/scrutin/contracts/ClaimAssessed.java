package org.scrutin.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim could change in seats if it were true. Topic results; stream key: the claim's
 * reference.
 *
 * @param revision of the tally on which this was computed
 * @param computable false if the answer cannot be computed; then there is a reason
 * @param reason {@link #NO_VOTES} where votes are absent
 * @param worstCase present exactly if computable
 * @param premise what was assumed and not tested
 * @param suppliedBy who supplied the numbers
 * @param notice always {@link #NOTICE}
 * @param reasonSentence the reason as a sentence with a code
 * @param premiseSentences those of the premise; both are absent in what was published before there
 *     were any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimAssessed(
    String ref,
    String election,
    String tally,
    long revision,
    boolean computable,
    @Nullable String reason,
    @Nullable WorstCase worstCase,
    String premise,
    String suppliedBy,
    String notice,
    OffsetDateTime assessedAt,
    @Nullable Sentence reasonSentence,
    @Nullable List<Sentence> premiseSentences) {

  public static final String TYPE = "org.scrutin.claim.assessed.v1";

  public static final String NOTICE =
      "This is arithmetic, not a finding; a breach may matter in law without moving a seat.";

  public static final String NO_VOTES = "not computable: no votes published for this unit";

  /**
   * The worst case that the claim leaves open.
   *
   * @param couldChange a seat could go elsewhere
   * @param seatsAtMost a bound on the seats that could; absent where none was computed
   * @param coupled the rule ties constituencies together: the parts below are then a bound only
   * @param note what bounds and assumptions this holds under, in English
   * @param noteSentences its sentences; absent in what was published before there were any
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WorstCase(
      boolean couldChange,
      @Nullable Integer seatsAtMost,
      List<Constituency> constituencies,
      boolean coupled,
      String note,
      @Nullable List<Sentence> noteSentences) {}

  /**
   * A constituency that the claim touches.
   *
   * @param couldTie a seat could come down to the drawing of lots
   * @param excluded voters kept from voting that were assumed here
   * @param voided void ballots that were assumed here; {@code void} in JSON
   * @param annulled valid votes of the units taken away here
   * @param from list that could lose a seat
   * @param to list that could gain it
   * @param margin the fewest ballots of the kind assumed that certainly move this seat
   * @param via pair, threshold or reallocation
   * @param rerun what voting again in the annulled units could do; absent where nothing is annulled
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Constituency(
      String unit,
      boolean couldChange,
      boolean couldTie,
      @Nullable Long excluded,
      @JsonProperty("void") @Nullable Long voided,
      @Nullable Long annulled,
      @Nullable String from,
      @Nullable String to,
      @Nullable Long margin,
      @Nullable String via,
      @Nullable Rerun rerun) {}

  /**
   * Voting again in units whose annulment is sought, everyone on the roll voting as they like.
   *
   * @param registered voters on the roll; absent where it is not stated: then nothing is known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rerun(
      @Nullable Long registered, @Nullable Boolean couldChange, @Nullable Boolean couldTie) {}
}
