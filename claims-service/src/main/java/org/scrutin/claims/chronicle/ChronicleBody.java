package org.scrutin.claims.chronicle;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.validation.Patterns;
import org.scrutin.platform.web.text.Text;
import org.scrutin.platform.web.text.TextByLanguage;

/**
 * A public act as it is sent.
 *
 * @param date as {@link ChronicleDate} reads it
 * @param statement what was said or done, by tag of its language (BCP 47)
 * @param about what it concerns, in words or references of claims
 * @param source where it stands
 */
record ChronicleBody(
    @NotNull @Pattern(regexp = Patterns.ELECTION, message = Patterns.NO_ELECTION) String election,
    @NotNull @Text(max = 64) String date,
    @NotNull @Text String actor,
    @NotNull @Pattern(regexp = Patterns.WORD, message = "must be a word such as party")
        String actorKind,
    @NotNull
        @Pattern(
            regexp = Patterns.NARROWED_WORD,
            message = "must be a word such as assembly or position:reject")
        String kind,
    @NotNull @Size(max = 100) @TextByLanguage(max = Text.STATEMENT, lines = true)
        Map<String, String> statement,
    @Nullable @Size(max = 50) List<@Text String> about,
    @NotNull @Text String source) {}
