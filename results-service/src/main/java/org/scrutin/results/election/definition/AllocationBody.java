package org.scrutin.results.election.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Quota;

/**
 * The {@code allocation} of {@code election.json}.
 *
 * @param citation the provision that says so
 * @param links groups of list codes whose votes are counted together first
 * @param levelling seats of the country above those of the constituencies
 * @param apportionment by which the country's seats come to the constituencies
 */
public record AllocationBody(
    @NotNull @Text(max = LONGEST_NAME) String method,
    @Nullable @Pattern(regexp = FRACTION, message = "must be a fraction such as 7/5")
        String firstDivisor,
    @Nullable Quota quota,
    @NotNull Level level,
    @NotNull Ties ties,
    @NotNull @Size(max = AllocationBody.MOST_THRESHOLDS)
        List<@NotNull @Valid ThresholdBody> thresholds,
    @NotNull @Text(max = ElectionDocument.LONGEST_TEXT) String citation,
    @Nullable @Size(max = ElectionDocument.MOST_LISTS)
        List<
                @NotNull
                    @Size(
                        min = 2,
                        max = ElectionDocument.MOST_LISTS,
                        message = "must name two lists or more")
                    List<
                    @NotNull String>>
            links,
    @Nullable @Valid LevellingBody levelling,
    @Nullable @Valid ApportionmentBody apportionment)
    implements StatedMethod {
  static final int MOST_THRESHOLDS = 20;

  /**
   * Lists need a share of the votes to take part.
   *
   * @param share of the whole, such as {@code 3/100}
   * @param appliesTo kinds of lists; every list where it is left out
   */
  public record ThresholdBody(
      @NotNull
          @Pattern(regexp = StatedMethod.FRACTION, message = "must be a fraction such as 3/100")
          String share,
      @NotNull Base of,
      @NotNull Level level,
      @Nullable
          @Size(
              min = 1,
              max = ElectionDocument.MOST_LISTS,
              message = "must name kinds of lists; leave it out for every list")
          List<@NotNull String> appliesTo,
      @Nullable @Valid PartiesBody parties) {}

  /** How many parties a list is made of, both ends included. */
  public record PartiesBody(
      @NotNull @Min(1) @Max(ElectionDocument.MOST_PARTIES) Integer from,
      @Nullable @Min(1) @Max(ElectionDocument.MOST_PARTIES) Integer to) {}

  /**
   * Further seats of the whole.
   *
   * @param thresholds national ones, beside those of the rule
   */
  public record LevellingBody(
      @NotNull @Text(max = LONGEST_NAME) String method,
      @Nullable @Pattern(regexp = FRACTION, message = "must be a fraction such as 7/5")
          String firstDivisor,
      @Nullable Quota quota,
      @NotNull @Min(1) Integer seats,
      @Nullable @Size(max = AllocationBody.MOST_THRESHOLDS)
          List<@NotNull @Valid ThresholdBody> thresholds)
      implements StatedMethod {}

  /** How the seats of the whole come to the constituencies. */
  public record ApportionmentBody(
      @NotNull @Text(max = LONGEST_NAME) String method,
      @Nullable @Pattern(regexp = FRACTION, message = "must be a fraction such as 7/5")
          String firstDivisor,
      @Nullable Quota quota)
      implements StatedMethod {}
}
