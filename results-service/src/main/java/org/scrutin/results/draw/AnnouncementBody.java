package org.scrutin.results.draw;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.scrutin.platform.web.text.Text;

/**
 * Where the seed of a draw will come from.
 *
 * @param source such as the numbers of a public lottery, for everyone to read
 * @param at when the seed will be known: in the future, at most a year ahead
 */
record AnnouncementBody(
    @NotNull @Text(max = 1_000, lines = true) String source, @NotNull OffsetDateTime at) {}
