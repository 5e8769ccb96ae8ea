package org.scrutin.results.election.tally;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;
import org.scrutin.results.election.tally.Source.Kind;

/**
 * A tally as it is asked for.
 *
 * @param code not one of the names that stand beside tallies in the addresses of logs
 */
record TallyBody(
    @NotNull
        @Pattern(
            regexp = "(?!(checkpoint|tile|bodies)$)[a-z][a-z0-9-]{0,31}",
            message =
                "must have 1 to 32 lower-case letters, digits and hyphens and begin with a letter;"
                    + " checkpoint, tile and bodies are reserved")
        String code,
    @NotNull @Valid From source) {
  /**
   * Who will stand behind it.
   *
   * @param names in other languages, by language
   * @param list code of the party's list, for a party only
   */
  @Schema(name = "SourceBody")
  record From(
      @NotNull Kind kind,
      @NotNull @Text(max = 1_000) String name,
      @Nullable @TextByLanguage(max = 1_000, optional = true) @Size(max = 200)
          Map<String, String> names,
      @Nullable @Text(max = 200) String list) {}
}
