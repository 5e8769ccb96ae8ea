package org.scrutin.claims.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.validation.Patterns;
import org.scrutin.platform.web.text.Text;

/**
 * An act as it is sent: the members of all acts, of which each has some; see {@link EntryType}.
 *
 * @param by the body whose act it is
 * @param actedAt of a historic act, which a registrar enters with its source
 * @param decidedBy the deciding body, as determined on admission
 * @param target of an admission that restates the scope, as the three that follow
 */
record EntryBody(
    @NotNull EntryType type,
    @Nullable @Text(max = Text.STATEMENT, lines = true) String reasons,
    @Nullable @Text String by,
    @Nullable OffsetDateTime actedAt,
    @Nullable @Text String source,
    @Nullable @Text String decidedBy,
    @Nullable Boolean decidedByRespondent,
    @Nullable @Valid TargetBody target,
    @Nullable @Size(max = MOST_UNITS) List<@Valid VotesBody> votesAffected,
    @Nullable @Size(max = MOST_UNITS) List<@Valid AnnulBody> annul,
    @Nullable @Valid ClaimedBody claimed,
    @Nullable Outcome outcome,
    @Nullable @Size(max = 100) List<@Valid RemedyBody> remedies)
    implements ScopeBody {

  /**
   * What a decision orders.
   *
   * @param units empty or absent for the claim's own
   */
  record RemedyBody(
      @NotNull @Pattern(regexp = Patterns.WORD, message = "must be a word such as recount")
          String kind,
      @Nullable @Size(max = MOST_UNITS) List<@Text(max = UNIT) String> units) {}
}
