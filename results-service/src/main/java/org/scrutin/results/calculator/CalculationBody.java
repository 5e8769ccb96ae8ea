package org.scrutin.results.calculator;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.results.election.definition.AllocationBody.ApportionmentBody;
import org.scrutin.results.election.definition.StatedMethod;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Quota;

/**
 * Votes and a rule, of one contest ({@code votes} and {@code seats}) or of an election in {@code
 * constituencies}, within bounds that keep every answer quick.
 *
 * @param seats of the contest, or of the whole where an apportionment gives them
 * @param votes by list
 * @param valid the sum of the votes where nothing is said
 * @param kinds of lists, by list; party where nothing is said
 * @param ties lots where nothing is said
 * @param candidates by list; as many as are needed where nothing is said
 * @param links groups of lists whose votes are counted together first
 * @param draws of lots that were held
 * @param outstanding of one contest: ballots that are not among the votes yet, or may be read anew
 * @param votesAffected of one contest: what is alleged of its votes, all of it at once
 * @param levelling seats above those of the constituencies
 * @param apportionment by which the seats come to the constituencies
 */
public record CalculationBody(
    @NotNull @Text(max = LONGEST_NAME) String method,
    @Nullable @Pattern(regexp = FRACTION, message = "must be a fraction such as 7/5")
        String firstDivisor,
    @Nullable Quota quota,
    @Nullable @Min(1) @Max(CalculationBody.MOST_SEATS) Integer seats,
    @Nullable @Size(min = 1, max = CalculationBody.MOST_LISTS)
        Map<String, @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long> votes,
    @Nullable @Min(0) @Max(CalculationBody.MOST_VALID) Long valid,
    @Nullable @Size(max = CalculationBody.MOST_LISTS)
        Map<String, @NotNull @Text(max = CalculationBody.LONGEST_CODE) String> kinds,
    @Nullable Ties ties,
    @Nullable @Size(max = CalculationBody.MOST_THRESHOLDS)
        List<@NotNull @Valid ShareBody> thresholds,
    @Nullable @Size(max = CalculationBody.MOST_LISTS)
        Map<String, @NotNull @Min(0) @Max(CalculationBody.MOST_SEATS) Integer> candidates,
    @Nullable @Size(max = CalculationBody.MOST_LISTS)
        List<
                @NotNull
                    @Size(
                        min = 2,
                        max = CalculationBody.MOST_LISTS,
                        message = "must name two lists or more")
                    List<
                    @NotNull String>>
            links,
    @Nullable @Size(max = CalculationBody.MOST_DRAWS) List<@NotNull @Valid DrawBody> draws,
    @Nullable @Valid OutstandingBody outstanding,
    @Nullable @Size(max = CalculationBody.MOST_AFFECTED)
        List<@NotNull @Valid AffectedVotesBody> votesAffected,
    @Nullable @Size(min = 1, max = CalculationBody.MOST_CONSTITUENCIES)
        List<@NotNull @Valid ConstituencyBody> constituencies,
    @Nullable @Valid LevellingSeatsBody levelling,
    @Nullable @Valid ApportionmentBody apportionment)
    implements StatedMethod {
  static final int MOST_LISTS = 1_000;
  static final int MOST_SEATS = 10_000;
  static final long MOST_VOTES = 1_000_000_000_000L;
  static final long MOST_VALID = MOST_LISTS * MOST_VOTES;
  static final int MOST_CONSTITUENCIES = 1_000;
  static final int MOST_THRESHOLDS = 20;
  static final int MOST_DRAWS = 100;
  static final int MOST_WITNESSES = 20;
  static final int MOST_QUARANTINED = 1_000;
  static final int MOST_AFFECTED = 1_000;
  static final int LONGEST_CODE = 64;
  static final int LONGEST_TEXT = 1_000;

  /**
   * A share of the votes that lists need.
   *
   * @param of valid where nothing is said
   * @param level only in an election in constituencies: constituency where nothing is said, in
   *     levelling national
   * @param appliesTo kinds of lists; every list where nothing is said
   */
  public record ShareBody(
      @NotNull
          @Pattern(regexp = StatedMethod.FRACTION, message = "must be a fraction such as 3/100")
          String share,
      @Nullable Base of,
      @Nullable Level level,
      @Nullable @Size(max = CalculationBody.MOST_LISTS) List<@NotNull String> appliesTo) {}

  /**
   * A drawing of lots that was held: with a {@code seed}, or with {@code winners}, {@code
   * witnesses} and {@code minutes}.
   *
   * @param seat number of the first seat that was drawn for
   * @param lists that were tied
   */
  public record DrawBody(
      @NotNull @Min(1) @Max(CalculationBody.MOST_SEATS) Integer seat,
      @NotNull @Size(max = CalculationBody.MOST_LISTS) List<@NotNull String> lists,
      @Nullable @Text(max = CalculationBody.LONGEST_TEXT) String seed,
      @Nullable @Size(max = CalculationBody.MOST_LISTS) List<@NotNull String> winners,
      @Nullable @Size(min = 1, max = CalculationBody.MOST_WITNESSES)
          List<@NotNull @Text(max = CalculationBody.LONGEST_TEXT) String> witnesses,
      @Nullable @Text(max = CalculationBody.LONGEST_TEXT) String minutes) {}

  /**
   * What is still out.
   *
   * @param ballots that may come at most, for any list or for none
   * @param quarantined sheets that are held back
   */
  public record OutstandingBody(
      @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long ballots,
      @Nullable @Size(max = CalculationBody.MOST_QUARANTINED)
          List<@NotNull @Valid QuarantinedBody> quarantined) {}

  /**
   * A sheet that is held back, and may be read in any way.
   *
   * @param ballots that it has
   * @param votes of an older version that counts until then, by list: they are among the votes of
   *     the contest; none where nothing is said
   */
  public record QuarantinedBody(
      @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long ballots,
      @Nullable @Size(max = CalculationBody.MOST_LISTS)
          Map<String, @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long> votes) {}

  /**
   * Votes that may be otherwise than they were counted: exactly one of these numbers.
   *
   * @param excluded voters who were kept away
   * @param voided ballots that may be void
   * @param list whose these are; anyone's where nothing is said
   * @param misread ballots that may be another list's
   * @param rejected ballots that may be valid
   */
  public record AffectedVotesBody(
      @Nullable @Min(0) @Max(CalculationBody.MOST_VOTES) Long excluded,
      @JsonProperty("void") @Nullable @Min(0) @Max(CalculationBody.MOST_VOTES) Long voided,
      @Nullable @Text(max = CalculationBody.LONGEST_TEXT) String list,
      @Nullable @Valid MisreadVotesBody misread,
      @Nullable @Min(0) @Max(CalculationBody.MOST_VOTES) Long rejected) {}

  /**
   * Ballots that may be another list's.
   *
   * @param from list for which they were read
   * @param to list whose they may be
   */
  public record MisreadVotesBody(
      @NotNull @Text(max = CalculationBody.LONGEST_TEXT) String from,
      @NotNull @Text(max = CalculationBody.LONGEST_TEXT) String to,
      @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long ballots) {}

  /**
   * One constituency.
   *
   * @param seats left out where an apportionment gives them
   * @param votes by list; none of a list that is not named
   */
  public record ConstituencyBody(
      @NotNull @Text(max = CalculationBody.LONGEST_TEXT) String code,
      @Nullable @Min(1) @Max(CalculationBody.MOST_SEATS) Integer seats,
      @NotNull @Size(min = 1, max = CalculationBody.MOST_LISTS)
          Map<String, @NotNull @Min(0) @Max(CalculationBody.MOST_VOTES) Long> votes,
      @Nullable @Min(0) @Max(CalculationBody.MOST_VALID) Long valid) {}

  /**
   * Further seats of the whole.
   *
   * @param thresholds national ones, beside those of the rule
   */
  public record LevellingSeatsBody(
      @NotNull @Text(max = LONGEST_NAME) String method,
      @Nullable @Pattern(regexp = FRACTION, message = "must be a fraction such as 7/5")
          String firstDivisor,
      @Nullable Quota quota,
      @NotNull @Min(1) @Max(CalculationBody.MOST_SEATS - 1) Integer seats,
      @Nullable @Size(max = CalculationBody.MOST_THRESHOLDS)
          List<@NotNull @Valid ShareBody> thresholds)
      implements StatedMethod {}
}
