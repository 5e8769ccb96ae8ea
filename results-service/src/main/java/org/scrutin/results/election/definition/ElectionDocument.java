package org.scrutin.results.election.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

/**
 * {@code election.json}. The election's log commits to its canonical JSON: a component must be
 * written as it was sent, and one that was not sent must not be written. So nothing has a default
 * here, see {@link DefinitionMaker}.
 *
 * @param timezone of the IANA database
 * @param seats of the whole
 * @param majority seats that make one
 * @param profile of checks; standard-2 where none is named
 * @param profileLegalBasis what prescribes or allows these checks
 * @param test a rehearsal
 * @param event contests held together share one
 * @param follows code of the election that this one repeats or continues
 * @param publication not built, so not described; read to be refused by name
 * @param previous how the seats stood before
 */
public record ElectionDocument(
    @NotNull @Pattern(regexp = ElectionDocument.CODE, message = ElectionDocument.CODE_SAID)
        String code,
    @NotNull
        @Size(max = ElectionDocument.MOST_LANGUAGES)
        @TextByLanguage(max = ElectionDocument.LONGEST_TEXT)
        Map<String, String> name,
    @NotNull LocalDate date,
    @NotNull String timezone,
    @NotNull BlankRule blank,
    @NotNull @Min(1) @Max(ElectionDocument.MOST_SEATS) Integer seats,
    @Nullable @Min(1) Integer majority,
    @NotNull @Valid AllocationBody allocation,
    @NotNull @Size(min = 1, max = ElectionDocument.MOST_LISTS) List<@NotNull @Valid ListBody> lists,
    @Nullable @Text String profile,
    @Nullable @Text(max = ElectionDocument.LONGEST_TEXT) String profileLegalBasis,
    @Nullable Boolean test,
    @Nullable @Pattern(regexp = ElectionDocument.CODE, message = ElectionDocument.CODE_SAID)
        String event,
    @Nullable @Pattern(regexp = ElectionDocument.CODE, message = ElectionDocument.CODE_SAID)
        String follows,
    @Nullable @Schema(hidden = true) Map<String, Object> publication,
    @Nullable @Valid PreviousBody previous) {
  static final int MOST_LISTS = 1_000;
  static final int MOST_SEATS = 1_000_000;
  static final int MOST_PARTIES = 100;
  static final int MOST_LANGUAGES = 200;
  static final int LONGEST_TEXT = 1_000;

  static final String CODE = "[a-z0-9][a-z0-9-]{1,62}";
  static final String CODE_SAID =
      "must be a code of 2 to 63 lower-case letters, digits and hyphens";

  /** With the profile of checks of today, if it names none: so it is kept and logged. */
  ElectionDocument withProfile() {
    return new ElectionDocument(
        code,
        name,
        date,
        timezone,
        blank,
        seats,
        majority,
        allocation,
        lists,
        profile == null ? CheckProfile.DEFAULT.code() : profile,
        profileLegalBasis,
        test,
        event,
        follows,
        publication,
        previous);
  }

  /** With what holds where it says nothing: of its profile, and that it is no test. */
  public ElectionDocument complete(ElectionDefinition made) {
    return new ElectionDocument(
        code,
        name,
        date,
        timezone,
        blank,
        seats,
        majority,
        allocation,
        lists,
        made.profile().code(),
        profileLegalBasis,
        made.test(),
        event,
        follows,
        publication,
        previous);
  }

  /**
   * A list of the ballot.
   *
   * @param kind what the thresholds tell apart
   * @param colour of charts
   * @param parties of how many it is made, 1 where nothing is said
   */
  public record ListBody(
      @NotNull
          @Pattern(
              regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}",
              message =
                  "must be a code of 1 to 32 letters, digits, dots, hyphens and underscores that"
                      + " begins with a letter or digit")
          String code,
      @NotNull @Size(max = MOST_LANGUAGES) @TextByLanguage(max = LONGEST_TEXT)
          Map<String, String> name,
      @NotNull
          @Pattern(
              regexp = "[a-z][a-z-]{0,31}",
              message = "must be a kind of 1 to 32 lower-case letters and hyphens, such as party")
          String kind,
      @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a colour such as #4C72B0")
          String colour,
      @Nullable @Min(1) @Max(MOST_PARTIES) Integer parties) {}
}
