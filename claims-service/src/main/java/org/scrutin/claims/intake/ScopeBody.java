package org.scrutin.claims.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Coded;
import org.scrutin.platform.web.text.Text;

/**
 * What a filing or an admission says of its scope, as it was sent; null is not stated. Codes of
 * units may be in any form of Unicode here.
 */
interface ScopeBody {
  /** Characters (code points) of a unit's code. */
  int UNIT = 64;

  /** Items of each list: the fact of an admission has to fit into one record of the broker. */
  int MOST_UNITS = 1_000;

  /** Lists of an election, at most. */
  int MOST_LISTS = 1_000;

  /** More than voters on earth; sums over a claim stay exact in every reader of JSON (2^53 - 1). */
  long MOST_VOTES = 1_000_000_000_000L;

  @Nullable TargetBody target();

  @Nullable List<AnnulBody> annul();

  @Nullable List<VotesBody> votesAffected();

  @Nullable ClaimedBody claimed();

  /**
   * What a claim points at.
   *
   * @param at a revision, as a number or its digits, or the name of a release
   * @param figures names of figures, or codes of lists
   */
  record TargetBody(
      @Nullable
          @Pattern(
              regexp = "[a-z][a-z0-9-]{0,31}",
              message =
                  "must be the code of a tally: a small letter, then up to 31 small letters, digits"
                      + " and hyphens")
          String tally,
      @JsonDeserialize(using = TextOrNumber.class)
          @Nullable
          @Pattern(
              regexp = "[1-9][0-9]{0,15}|[a-z][a-z0-9-]{0,62}",
              message = "must be a revision, from 1, or the name of a release")
          String at,
      @NotNull @Size(min = 1, max = MOST_UNITS) List<@Text(max = UNIT) String> units,
      @Nullable @Size(max = 100) List<@Text(max = UNIT) String> figures) {}

  /** A unit whose annulment is sought. */
  record AnnulBody(@NotNull @Text(max = UNIT) String unit) {}

  /**
   * Votes that are said to be affected: excluded voters, void ballots, or both.
   *
   * @param list whose votes the void ballots are said to be
   * @param method how it was estimated
   */
  record VotesBody(
      @NotNull @Text(max = UNIT) String unit,
      @Nullable @Min(0) @Max(MOST_VOTES) Long excluded,
      @JsonProperty("void") @Nullable @Min(0) @Max(MOST_VOTES) Long voided,
      @Nullable @Text String list,
      @NotNull Basis basis,
      @Nullable @Text String method,
      @Nullable @Min(0) @Max(MOST_VOTES) Long low,
      @Nullable @Min(0) @Max(MOST_VOTES) Long high) {}

  /** Where a number comes from: persons or ballots are listed, or it was estimated. */
  @Schema(name = "VotesBasis")
  enum Basis implements Coded {
    ENUMERATED,
    ESTIMATED
  }

  /** Seats by list that are claimed, of the whole and of constituencies. */
  record ClaimedBody(
      @Nullable @Size(min = 1, max = MOST_LISTS) Map<String, @Min(0) Integer> seats,
      @Nullable @Size(max = MOST_UNITS) List<@Valid ConstituencyBody> constituencies) {}

  /** Seats by list that are claimed of a constituency. */
  @Schema(name = "ClaimedConstituencyBody")
  record ConstituencyBody(
      @NotNull @Text(max = UNIT) String unit,
      @NotNull @Size(min = 1, max = MOST_LISTS) Map<String, @Min(0) Integer> seats) {}
}
