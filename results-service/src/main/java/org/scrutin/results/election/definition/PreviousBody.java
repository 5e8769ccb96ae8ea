package org.scrutin.results.election.definition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

/**
 * The {@code previous} of {@code election.json}: how the seats stood before, and which lists of now
 * follow which of then. It is shown as it was stated and decides nothing.
 *
 * @param lists of then that are no lists of now, by code
 * @param seats by list code
 */
public record PreviousBody(
    @NotNull
        @Size(max = ElectionDocument.MOST_LANGUAGES)
        @TextByLanguage(max = ElectionDocument.LONGEST_TEXT)
        Map<String, String> name,
    @NotNull LocalDate date,
    @NotNull @Text(max = ElectionDocument.LONGEST_TEXT) String source,
    @Nullable @Size(max = ElectionDocument.MOST_LISTS)
        Map<String, @NotNull @Valid FormerBody> lists,
    @NotNull @Size(min = 1, max = 2 * ElectionDocument.MOST_LISTS)
        Map<String, @NotNull @Min(0) @Max(ElectionDocument.MOST_SEATS) Integer> seats,
    @Nullable @Size(min = 1, max = ElectionDocument.MOST_LISTS)
        List<@NotNull @Valid SuccessionBody> succession) {

  /** A list of then. */
  public record FormerBody(
      @NotNull
          @Size(max = ElectionDocument.MOST_LANGUAGES)
          @TextByLanguage(max = ElectionDocument.LONGEST_TEXT)
          Map<String, String> name) {}

  /**
   * Who followed whom.
   *
   * @param from codes of lists of then
   * @param to code of a list of now
   */
  public record SuccessionBody(
      @NotNull @Size(min = 1, max = ElectionDocument.MOST_LISTS) List<@NotNull String> from,
      @NotNull String to) {}
}
