package org.scrutin.results.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.results.declared.Stage;

/**
 * A release as it is asked for.
 *
 * @param name begins with a letter, so that it is no revision
 * @param tallies each once; the first one allocates the seats
 * @param units codes of what it covers, each once
 * @param attributes of NIST ResultsStatus, each once
 */
record ReleaseBody(
    @NotNull
        @Pattern(
            regexp = "(?!(diff|running)$)[a-z][a-z0-9-]{0,62}",
            message =
                "must have 1 to 63 lower-case letters, digits and hyphens, begin with a letter and"
                    + " not be diff or running")
        String name,
    @NotNull Stage stage,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid TallyAt> tallies,
    @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Text(max = 200) String> units,
    @Nullable @Size(max = 4) List<@NotNull Attribute> attributes) {
  private static final long MOST = (1L << 53) - 1;

  /**
   * A tally at one of its revisions.
   *
   * @param tally its code
   */
  record TallyAt(
      @NotNull @Text(max = 200) String tally, @NotNull @Min(1) @Max(MOST) Long revision) {}

  /** What kind of result it is. */
  enum Attribute {
    UNOFFICIAL,
    CERTIFIED,
    CORRECTION,
    RECOUNT
  }
}
