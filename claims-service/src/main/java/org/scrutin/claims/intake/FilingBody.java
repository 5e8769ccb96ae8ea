package org.scrutin.claims.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Coded;
import org.scrutin.claims.validation.Patterns;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

/**
 * A filing as it is sent.
 *
 * @param respondent who is complained of
 * @param relief what is asked for, in words
 * @param receivedAt of a historic or paper filing, which a registrar enters with its source, who
 *     filed it and, if that is known, who decides
 */
record FilingBody(
    @NotNull @Pattern(regexp = Patterns.ELECTION, message = Patterns.NO_ELECTION) String election,
    @NotNull ClaimKind kind,
    @NotNull @Text String ground,
    @NotNull @Text String respondent,
    @NotNull @Valid TargetBody target,
    @Nullable @Size(max = MOST_UNITS) List<@Valid VotesBody> votesAffected,
    @Nullable @Size(max = MOST_UNITS) List<@Valid AnnulBody> annul,
    @Nullable @Valid ClaimedBody claimed,
    @Nullable @Size(max = 20)
        List<
                @Text(max = 64)
                @Pattern(
                    regexp = Patterns.WORD,
                    message = "must be a word such as independent-inquiry")
                String>
            relief,
    @NotNull @Size(max = 100) @TextByLanguage(max = Text.STATEMENT, lines = true)
        Map<String, String> statement,
    @Nullable OffsetDateTime receivedAt,
    @Nullable @Text String source,
    @Nullable @Text String decidedBy,
    @Nullable Boolean decidedByRespondent,
    @Nullable @Valid FilerBody filedBy)
    implements ScopeBody {

  /** Who filed a historic claim. */
  record FilerBody(@NotNull FilerKind kind, @NotNull @Text String name) {}

  /** Kinds of filers. */
  enum FilerKind implements Coded {
    PARTY,
    VOTER,
    OBSERVER,
    REGISTRAR
  }
}
